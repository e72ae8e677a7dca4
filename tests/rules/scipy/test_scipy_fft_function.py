"""scipy.fft_function: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [("import numpy as np\nimport scipy\nscipy.fft(x)", "import numpy as np\nimport scipy\nnp.fft.fft(x)")]

UNCHANGED = [
    "import scipy.fft\nscipy.fft.fft(x)",
    "from scipy.fftpack import fft\nfft(x)",
    "from scipy import fft\nfft.fft(x)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
