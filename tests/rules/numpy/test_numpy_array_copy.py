"""numpy.array_copy: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.array([1, 2], copy=False)", "np.asarray([1, 2])"),
    ("np.array([a for a in b], float, copy=False)", "np.asarray([a for a in b], float)"),
    ("np.array((1, 2), float, copy=False, subok=True)", "np.array((1, 2), float, copy=None, subok=True)"),
    ("from scipy.misc import logsumexp\nnp.array(x, copy=False)", "from scipy.special import logsumexp\nnp.asarray(x)"),
]

UNCHANGED = ["np.array(x, copy=True)", "x.astype(int, copy=False)", "np.array(x, copy=flag)", "np.array(x, copy=False)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_a_failure_shows_that_a_copy_is_needed() -> None:
    message = "Unable to avoid copy while creating an array as requested."
    assert_rewrite_after("ValueError", message, SETUP + "np.array(x, copy=False)", SETUP + "np.asarray(x)")
