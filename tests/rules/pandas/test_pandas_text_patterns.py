"""pandas.text_patterns: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import re\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "df.columns = df.columns.str.replace('[ /]', '_')",
        "df.columns = df.columns.str.replace('[ /]', '_', regex=True)",
    ),
    ("x = data.name.str.replace('\\\\$', '')", "x = data.name.str.replace('\\\\$', '', regex=True)"),
    ("x = df.a.str.replace(re.compile('a'), '')", "x = df.a.str.replace(re.compile('a'), '', regex=True)"),
    ("p = '^a'\nx = df.a.str.replace(p, '')", "p = '^a'\nx = df.a.str.replace(p, '', regex=True)"),
    ("x = df.a.str.replace(pat='a|b', repl='')", "x = df.a.str.replace(pat='a|b', repl='', regex=True)"),
]

UNCHANGED = [
    "x = df.a.str.replace('.', '')",
    "x = df.a.str.replace(', ', '')",
    "x = df.a.str.replace(p, '')",
    "x = df.a.str.replace('a.b', '', -1, None, 0, False)",
    "x = df.a.replace('a.b', '')",
    "x = name.replace('a.b', '')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
