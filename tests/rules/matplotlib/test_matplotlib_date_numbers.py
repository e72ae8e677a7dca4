"""matplotlib.date_numbers: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = ["import matplotlib.dates as mdates\nmdates.date2num(x)", "epoch2num(3)"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
