"""numpy.text_encoding: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.genfromtxt('a', None)", "np.genfromtxt('a', None, encoding='bytes')"),
    ("np.genfromtxt('a', converters=c)", "np.genfromtxt('a', converters=c, encoding='bytes')"),
]

UNCHANGED = [
    "np.loadtxt('a')",
    "np.loadtxt('a', dtype=None)",
    "np.genfromtxt('a', dtype=float)",
    "np.loadtxt('a', converters=c, encoding='latin1')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
