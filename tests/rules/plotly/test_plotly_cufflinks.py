"""plotly.cufflinks: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "import cufflinks as cf, pandas as pd\ncf.set_config_file(offline=True, theme='pearl')\npd.DataFrame()",
        "import pandas as pd\n\npd.DataFrame()",
    )
]

UNCHANGED = ["import cufflinks as cf\ncf.datagen.lines()", "chart.iplot(kind='bar')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
