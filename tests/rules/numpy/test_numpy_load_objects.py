"""numpy.load_objects: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

UNCHANGED = ["np.load('a.npy')"]

FAILED = [
    (
        "x = np.load('a.npz', mmap_mode=None)\ny = x['a']",
        "ValueError",
        "Object arrays cannot be loaded when allow_pickle=False",
        "x = np.load('a.npz', mmap_mode=None, allow_pickle=True)\ny = x['a']",
    ),
    (
        "np.load('a', allow_pickle=False)",
        "ValueError",
        "Object arrays cannot be loaded when allow_pickle=False",
        "np.load('a', allow_pickle=False)",
    ),
    ("np.load('a')", "FileNotFoundError", "No such file: 'a'", "np.load('a')"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
