"""scipy.interp2d: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = [
    "from scipy.interpolate import interp2d\ninterp2d(x, y, z, fill_value=0)",
    "from scipy import interpolate\ninterpolate.interp1d(x, y)",
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
