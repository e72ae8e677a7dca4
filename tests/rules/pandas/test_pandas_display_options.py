"""pandas.display_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ('pd.set_option("precision", 2)', 'pd.set_option("display.precision", 2)'),
    (
        "from pandas import set_option\nset_option('max_rows', 9)",
        "from pandas import set_option\nset_option('display.max_rows', 9)",
    ),
]

UNCHANGED = [
    "pd.set_option('display.precision', 2)",
    "pd.set_option(name, 2)",
    "set_option('precision', 2)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
