"""pandas.renamed_methods: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("for k, v in df['a'].iteritems():\n    pass", "for k, v in df['a'].items():\n    pass"),
    ("x = df.get_values()", "x = df.to_numpy()"),
]

UNCHANGED = [
    "for k, v in d.iteritems():\n    pass",
    "x = df.iteritems",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
