"""pandas.joined_dates: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

PARSER = "from datetime import datetime\ndef parse(x):\n    return datetime.strptime(x, '%Y')\n"

CHANGED = [
    (
        "df = pd.read_csv('x', parse_dates=['d'], date_parser=pd.to_datetime)",
        "df = pd.read_csv('x', parse_dates=['d'])",
    ),
    (
        "parse = lambda x: pd.to_datetime(x, format='%Y')\ndf = pd.read_csv('x', parse_dates=['d'], date_parser=parse)",
        "parse = lambda x: pd.to_datetime(x, format='%Y')\ndf = pd.read_csv('x', parse_dates=['d'], date_format='%Y')",
    ),
    (
        PARSER + "df = pd.read_csv('x', parse_dates=['d'], date_parser=parse)",
        PARSER + "df = pd.read_csv('x', parse_dates=['d'], date_format='%Y')",
    ),
]

UNCHANGED = [
    "df = pd.read_csv('x', parse_dates=['d', 'e'])",
    "df = pd.read_csv('x', parse_dates=True)",
    "df = pd.read_csv('x', parse_dates=names)",
    "df = pd.read_csv('x', parse_dates={'d': ['a', 'b']}, index_col='c')",
    "df = pd.read_csv('x', parse_dates={'d': ['a', 'b']}, date_parser=parse)",
    "df = pd.read_csv('x', parse_dates={'d': ['a', 'b']}, keep_date_col=True)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
