"""pandas.removed_methods: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df.convert_objects()", "x = df.infer_objects()"),
    ("x = df.rename_axis({'a': 'b'}, axis=1)", "x = df.rename({'a': 'b'}, axis=1)"),
    ("x = df.tshift(1)", "x = df.shift(1, freq=df.index.freq)"),
    ("x = df.a.tshift(2, freq='D')", "x = df.a.shift(2, freq='D')"),
    ("x = df.clip_lower(0)", "x = df.clip(lower=0)"),
    ("x = df.icol(0)", "x = df.iloc[:, 0]"),
    ("x = df.swapaxes(0, 1)", "x = df.transpose()"),
    ("x = df.reindex_axis(names, 1)", "x = df.reindex(names, axis=1)"),
    ("x = df.mad()", "x = df.select_dtypes('number').pipe(lambda n: (n - n.mean()).abs().mean())"),
    (
        "x = df.a.convert_objects(convert_numeric=True)",
        "x = (pd.to_numeric(df.a, errors='coerce') if pd.to_numeric(df.a, errors='coerce').notna().any() else df.a)",
    ),
]

UNCHANGED = [
    "x = df.rename_axis('k')",
    "x = df.rename_axis(index='k')",
    "x = df.infer_objects()",
    "x = df.clip(0, 1)",
    "x = thing.lookup(1)",
    "x = df.mad(axis=1)",
    "x = load().df.lookup(a, b) if False else 0",
    "x = df.head().tshift(1)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
