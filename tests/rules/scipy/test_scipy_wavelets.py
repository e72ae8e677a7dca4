"""scipy.wavelets: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = ["from scipy import signal\nsignal.hilbert(x)", "def ricker(a, b):\n    return a\n\n\nricker(1, 2)"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
