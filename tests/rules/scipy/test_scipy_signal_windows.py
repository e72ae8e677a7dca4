"""scipy.signal_windows: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "import scipy.signal\nx = scipy.signal.gaussian(9, 2)",
        "import scipy.signal\nx = scipy.signal.windows.gaussian(9, 2)",
    ),
    ("from scipy.signal import hanning\nx = hanning(9)", "from scipy.signal.windows import hann\nx = hann(9)"),
]

UNCHANGED = [
    "from scipy.signal import butter, lfilter",
    "from scipy.signal.windows import hann",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
