"""scipy.hamming_distance: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "from scipy.spatial.distance import matching\nx = matching([1], [0])",
        "from scipy.spatial.distance import hamming\nx = hamming([1], [0])",
    ),
]

UNCHANGED = [
    "from scipy.spatial.distance import jaccard",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
