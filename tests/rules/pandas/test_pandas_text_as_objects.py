"""pandas.text_as_objects: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import failed_on_last_line, rewritten

SETUP = ""

CHANGED = [
    (
        "import pandas as pd\nimport numpy as np\nx = v.flatten()",
        ("AttributeError", "'StringArray' object has no attribute 'flatten'"),
        "import pandas as pd\npd.set_option('future.infer_string', False)\nimport numpy as np\nx = v.flatten()",
    ),
    (
        "import pandas\nx = [c for c in d if t[c] is object]\nfit(x)",
        ("ValueError", "could not convert string to float: 'M'"),
        "import pandas\npandas.set_option('future.infer_string', False)\nx = [c for c in d if t[c] is object]\nfit(x)",
    ),
]

UNCHANGED = [
    ("import pandas as pd\nm.fit(x)", ("ValueError", "could not convert string to float: 'M'")),
    ("import pandas as pd\nx = object()", ("KeyError", "'a'")),
    ("import numpy as np\nx = object()", ("TypeError", "string dtype")),
    ("import pandas as pd\npd.set_option('future.infer_string', False)\nx = 1", ("TypeError", "string dtype")),
]


def after_failure(code: str, failure: tuple[str, str]) -> str:
    result = rewritten(code, evidence=failed_on_last_line(code, *failure), last_resort=True)
    assert not result.failures
    return result.notebook.cells[0].source


@pytest.mark.parametrize(("before", "failure", "after"), CHANGED)
def test_changed(before: str, failure: tuple[str, str], after: str) -> None:
    assert after_failure(SETUP + before, failure) == SETUP + after
    assert rewritten(SETUP + before).patches == ()


@pytest.mark.parametrize(("code", "failure"), UNCHANGED)
def test_unchanged(code: str, failure: tuple[str, str]) -> None:
    assert after_failure(SETUP + code, failure) == SETUP + code
