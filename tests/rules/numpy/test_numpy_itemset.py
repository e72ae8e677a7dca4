"""numpy.itemset: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\na = np.zeros(3)\n"

CHANGED = [("a.itemset(place, 5)", "a[place] = 5"), ("a.itemset(7)", "a[...] = 7"), ("a.itemset((1,), 2)", "a[1] = 2")]

UNCHANGED = ["a.item(0)", "b.itemset(0, 1)", "x = a.itemset(0, 1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
