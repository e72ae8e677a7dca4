"""numpy.from_bytes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.fromstring(data, np.uint8)", "np.frombuffer(data, np.uint8).copy()"),
    ("np.fromstring(string=data, dtype='u1', sep='')", "np.frombuffer(buffer=data, dtype='u1').copy()"),
]

UNCHANGED = [
    "np.fromstring(text, sep=' ')",
    "np.fromstring('1')",
    "np.fromstring(text, float, -1, ',')",
    "np.fromstring(text, sep=separator)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
