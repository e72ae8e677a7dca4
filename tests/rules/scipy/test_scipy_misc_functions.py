"""scipy.misc_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "import scipy.misc as m\nx = m.comb(3, 2)",
        "from scipy.special import comb\nimport scipy.misc as m\nx = comb(3, 2)",
    ),
    ("from scipy.misc import logsumexp as lse", "from scipy.special import logsumexp as lse"),
]

UNCHANGED = [
    "from math import factorial",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
