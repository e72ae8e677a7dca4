"""numpy.array_copy: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.array(x, copy=False)", "np.asarray(x)"),
    ("np.array(x, float, copy=False, subok=True)", "np.array(x, float, copy=None, subok=True)"),
]

UNCHANGED = ["np.array(x, copy=True)", "x.astype(int, copy=False)", "np.array(x, copy=flag)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
