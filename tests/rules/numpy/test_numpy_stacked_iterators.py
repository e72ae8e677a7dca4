"""numpy.stacked_iterators: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import numpy as np\n"

CHANGED = [
    ("np.hstack((f(x) for x in y))", "np.hstack([f(x) for x in y])"),
    ("np.concatenate(zip(a, b))", "np.concatenate(list(zip(a, b)))"),
    ("np.vstack(tup=d.values())", "np.vstack(tup=list(d.values()))"),
]

UNCHANGED = ["np.vstack([a, b])", "np.vstack(df.values)", "np.stack(parts, axis=1)", "np.vstack(list(d.values()))"]

FAILED = [
    (
        "np.dstack(parts)",
        "TypeError",
        'arrays to stack must be passed as a "sequence" type such as list or tuple.',
        "np.dstack(list(parts))",
    )
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
