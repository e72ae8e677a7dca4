"""pandas.series_by_position: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "x = df[['a', 'b']].apply(lambda r: r[0] + r[1], axis=1)",
        "x = df[['a', 'b']].apply(lambda r: r.iloc[0] + r.iloc[1], axis=1)",
    ),
    (
        "def f(r):\n    return r[-1]\nx = df[['a', 'b']].apply(f, axis='columns')",
        "def f(r):\n    return r.iloc[-1]\nx = df[['a', 'b']].apply(f, axis='columns')",
    ),
]

UNCHANGED = [
    "x = df.apply(lambda r: r[0], axis=1)",
    "x = df[['a', 'b']].apply(lambda c: c[0])",
    "x = df[[0, 1]].apply(lambda r: r[0], axis=1)",
    "def f(r):\n    r = list(r)\n    return r[0]\nx = df[['a', 'b']].apply(f, axis=1)",
    "def f(r):\n    return r[0]\nx = df[['a', 'b']].apply(f, axis=1)\ny = f([1])",
    "x = df[['a', 'b']].apply(lambda r: r['a'], axis=1)",
    "x = df['a'][0]",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def missed(code: str, label: int) -> str:
    """What becomes of code whose first line misses a label."""
    evidence = Evidence(
        unit="c0",
        line=1,
        cell="c0",
        cell_line=1,
        exception="KeyError",
        message=str(label),
        called="pandas.core.series.__getitem__",
    )
    return rewritten(code, evidence=evidence).notebook.cells[0].source


def test_a_series_of_which_nothing_is_known_lacks_the_label() -> None:
    assert missed("x = s.resample('D').agg(lambda r: r[-1])", -1) == "x = s.resample('D').agg(lambda r: r.iloc[-1])"
    assert missed("print(s[0], s[['a']], s[s > 0], s[k])", 0) == "print(s.iloc[0], s[['a']], s[s > 0], s[k])"
    assert missed("print(s[-1], s.iloc[-1], d['k'], s[0])", -1) == "print(s.iloc[-1], s.iloc[-1], d['k'], s[0])"
