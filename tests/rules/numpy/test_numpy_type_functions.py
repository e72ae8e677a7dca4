"""numpy.type_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.cast[np.int32](x)", "np.asarray(x).astype(np.int32)"),
    ("np.sctype2char(t)", "np.dtype(t).char"),
    ("np.find_common_type((a, b), ())", "np.result_type(a, b)"),
]

UNCHANGED = [
    "np.find_common_type([a], [b])",
    "np.find_common_type(types, [])",
    "cast['a'](x)",
    "nbytes[a]",
    "np.dtype(t).itemsize",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
