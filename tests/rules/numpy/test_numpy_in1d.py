"""numpy.in1d: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = a[np.in1d(ar1=a, ar2=b)]", "x = a[np.isin(element=np.ravel(a), test_elements=b)]"),
    (
        "import pandas as pd\ns = pd.Series([1])\nx = np.in1d(s, b, assume_unique=True)",
        "import pandas as pd\ns = pd.Series([1])\nx = np.isin(s, b, assume_unique=True)",
    ),
]

UNCHANGED = [
    "x = np.isin(a, b)",
    "f = np.in1d",
    "x = np.in1d(*both)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
