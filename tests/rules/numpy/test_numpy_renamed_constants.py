"""numpy.renamed_constants: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("x = [np.NAN, -np.Inf, np.PINF]", "x = [np.nan, -np.inf, np.inf]"),
    ("import numpy\nx = numpy.infty", "import numpy\nx = numpy.inf"),
]

UNCHANGED = [
    "x = np.nan",
    "NaN = None\nx = NaN",
    "x = df.NaN",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
