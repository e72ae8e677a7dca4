"""numpy.other_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.alen(x)", "len(x)"),
    ("np.issubsctype(a, b)", "np.issubdtype(a, b)"),
    ("from numpy.compat import long\nlong(3)", "pass\nint(3)"),
]

UNCHANGED = ["len = f\nnp.alen(x)", "np.issubdtype(a, b)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
