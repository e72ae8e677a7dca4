"""scipy.spherical_harmonics: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = "from scipy.special import sph_harm\n"

UNCHANGED = ["sph_harm(m, n, theta=a, phi=b)", "sph_harm(*given)"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
