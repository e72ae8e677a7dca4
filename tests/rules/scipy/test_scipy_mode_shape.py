"""scipy.mode_shape: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import stats\n"

CHANGED = [
    ("x = stats.mode(a, axis=1)", "x = stats.mode(a, axis=1, keepdims=True)"),
    (
        "from scipy.stats import mode\nx = mode(a).mode[0]",
        "from scipy.stats import mode\nx = mode(a, keepdims=True).mode[0]",
    ),
]

UNCHANGED = [
    "x = stats.mode(a, None)",
    "x = stats.mode(a, keepdims=False)",
    "import statistics\nx = statistics.mode(a)",
    "x = df.mode()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
