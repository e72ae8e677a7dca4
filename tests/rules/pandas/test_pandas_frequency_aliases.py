"""pandas.frequency_aliases: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ('x = df.resample("A").count()', 'x = df.resample("YE").count()'),
    ("x = df.resample(rule='15T').count()", "x = df.resample(rule='15min').count()"),
    ("x = pd.Grouper(key='d', freq='Q-DEC')", "x = pd.Grouper(key='d', freq='QE-DEC')"),
    ("x = df['d'].rolling('24H').sum()", "x = df['d'].rolling('24h').sum()"),
    ("x = df.resample('1H30T').count()", "x = df.resample('1h30min').count()"),
    ("x = df.resample('m').count()", "x = df.resample('ME').count()"),
    ("x = df['d'].dt.to_period('m')", "x = df['d'].dt.to_period('M')"),
    ("x = df['d'].dt.floor('H')", "x = df['d'].dt.floor('h')"),
    ("x = df['d'].dt.to_period('A')", "x = df['d'].dt.to_period('Y')"),
]

UNCHANGED = [
    "x = df['d'].rolling(5).sum()",
    "x = df.resample('5min').count()",
    "x = df.resample('W').count()",
    "x = df['d'].dt.to_period('M')",
    "x = df.resample(rule).count()",
    "x = df.resample('ME').count()",
    "x = other.resample('M')",
    "x = df.resample('MS').count()",
    "y = df['d'].dt.to_period('M')\nx = df.resample('M').count()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_where_there_are_periods_the_failure_decides() -> None:
    code = SETUP + "y = df['d'].dt.to_period('M')\nx = df.resample('M').count()"
    message = "'M' is no longer supported for offsets. Please use 'ME' instead."
    result = rewritten(code, evidence=failed_on_last_line(code, "ValueError", message))
    assert result.notebook.cells[0].source == code.replace("resample('M')", "resample('ME')")
