"""pandas.reader_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("x = pd.read_csv('x', error_bad_lines=False)", "x = pd.read_csv('x', on_bad_lines='warn')"),
    ("x = pd.read_csv('x', error_bad_lines=True)", "x = pd.read_csv('x')"),
    ("x = pd.read_csv('x', delim_whitespace=True)", "x = pd.read_csv('x', sep=r'\\s+')"),
    ("x = pd.read_table('x', mangle_dupe_cols=True, date_parser=None)", "x = pd.read_table('x')"),
]

UNCHANGED = [
    "x = pd.read_csv('x', error_bad_lines=flag)",
    "x = pd.read_csv('x', date_parser=parse)",
    "x = pd.read_csv('x', prefix='c')",
    "x = pd.read_csv('x', **options)",
    "read_csv('x', squeeze=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
