"""numpy.internal_modules: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = np.linalg.linalg.LinAlgError", "x = np.linalg.LinAlgError"),
    ("from numpy.testing.utils import assert_equal", "from numpy.testing import assert_equal"),
]

UNCHANGED = [
    "from numpy.lib.stride_tricks import as_strided",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
