"""scipy.smooth_spline: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = [
    "from scipy.interpolate import spline\nspline(x, y, z, kind='natural')",
    "from scipy import interpolate\ninterpolate.splrep(x, y)",
    "spline(x, y, z)",
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
