"""scipy.numpy_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "import numpy as np\nimport scipy\nx = scipy.pi * scipy.arange(2)",
        "import numpy as np\nimport scipy\nx = np.pi * np.arange(2)",
    ),
    ("from scipy import sqrt\nx = sqrt(-1)", "from numpy.lib.scimath import sqrt\nx = sqrt(-1)"),
    (
        "from scipy import array, randn\nx = array([1])",
        "from numpy import array\nfrom numpy.random import randn\nx = array([1])",
    ),
]

UNCHANGED = [
    "import scipy\nx = scipy.stats.norm",
    "from scipy import stats",
    "import scipy\nx = scipy.__version__",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
