"""numpy.scalar_of_array: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

UNCHANGED = ["float(a)", "b[0] = a", "'%d' % a"]

FAILED = [
    (
        "x = int(a)",
        "TypeError",
        "only 0-dimensional arrays can be converted to Python scalars",
        "x = int(np.asarray(a).item())",
    ),
    ("b[i] += a[:1]", "ValueError", "setting an array element with a sequence.", "b[i] += np.asarray(a[:1]).item()"),
    (
        "s = '%s %d%% %.1f' % (a, b, 3)",
        "TypeError",
        "only 0-dimensional arrays can be converted to Python scalars",
        "s = '%s %d%% %.1f' % (a, np.asarray(b).item(), 3)",
    ),
    (
        "import math\nx = math.sqrt(a @ a)",
        "TypeError",
        "only 0-dimensional arrays can be converted to Python scalars",
        "import math\nx = math.sqrt(np.asarray(a @ a).item())",
    ),
    (
        "x = float(a.item()) + f(a)",
        "TypeError",
        "only 0-dimensional arrays can be converted to Python scalars",
        "x = float(a.item()) + f(a)",
    ),
    ("x = float(3)", "TypeError", "only 0-dimensional arrays can be converted to Python scalars", "x = float(3)"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
