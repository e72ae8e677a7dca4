"""numpy.byte_order: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\na = np.zeros(3)\n"

CHANGED = [("b = a.newbyteorder('>')", "b = a.view(a.dtype.newbyteorder('>'))")]

UNCHANGED = ["a.dtype.newbyteorder()", "t.newbyteorder()", "np.zeros(3).newbyteorder()"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
