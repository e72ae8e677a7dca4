"""pandas.styler: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("df.style.hide_index()", "df.style.hide(axis='index')"),
    ("df.style.hide_columns(['a'])", "df.style.hide(['a'], axis='columns')"),
    ("df.style.set_na_rep('-').render()", "df.style.format(na_rep='-').to_html()"),
    ("df.style.highlight_null(null_color='red')", "df.style.highlight_null(color='red')"),
    ("df.style.background_gradient().set_precision(2)", "df.style.background_gradient().format(precision=2)"),
]

UNCHANGED = [
    "df.style.format('{:.1f}')",
    "df.style.highlight_null('red')",
    "thing.hide_index()",
    "df.style.highlight_max(axis=0)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
