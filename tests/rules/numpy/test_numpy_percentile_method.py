"""numpy.percentile_method: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [("np.nanpercentile(x, q=3, interpolation=kind)", "np.nanpercentile(x, q=3, method=kind)")]

UNCHANGED = ["np.percentile(x, 3)", "df.quantile(interpolation='lower')"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
