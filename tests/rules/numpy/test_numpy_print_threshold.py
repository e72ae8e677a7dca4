"""numpy.print_threshold: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.set_printoptions(threshold=float('nan'))", "np.set_printoptions(threshold=np.inf)"),
    ("np.set_printoptions(3, np.nan)", "np.set_printoptions(3, np.inf)"),
]

UNCHANGED = [
    "np.set_printoptions(threshold=1000)",
    "np.set_printoptions(threshold=limit)",
    "np.set_printoptions(precision=3)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
