"""pandas.public_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    ("import pandas as pd\nx = pd.io.json.json_normalize([])", "import pandas as pd\nx = pd.json_normalize([])"),
    ("from pandas.util.testing import assert_frame_equal", "from pandas.testing import assert_frame_equal"),
]

UNCHANGED = [
    "from pandas.testing import assert_frame_equal",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
