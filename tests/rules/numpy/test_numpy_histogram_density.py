"""numpy.histogram_density: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.histogram(x, 3, normed=1)", "np.histogram(x, 3, density=1)"),
    (
        "from numpy import histogram2d as h\nh(a, b, normed=False)",
        "from numpy import histogram2d as h\nh(a, b, density=False)",
    ),
]

UNCHANGED = ["np.histogram(x, density=True)", "x.histogram(normed=True)", "np.histogram(x, normed=True, density=True)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
