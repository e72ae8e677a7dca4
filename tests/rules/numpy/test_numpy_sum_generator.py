"""numpy.sum_generator: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [("np.sum(x for x in y if x)", "sum(x for x in y if x)")]

UNCHANGED = ["np.sum([x for x in y])", "sum = 3\nnp.sum(x for x in y)", "np.sum(y, axis=0)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
