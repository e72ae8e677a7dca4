"""scipy.sparse_masks: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = (
    "import numpy as np\nimport pandas as pd\nfrom scipy import sparse\nm = sparse.csr_matrix(x)\ns = pd.Series(y)\n"
)

UNCHANGED = ["m[s]"]

FAILED = [
    ("z = m[s]", "AttributeError", "'Series' object has no attribute 'nonzero'", "z = m[np.asarray(s)]"),
    ("z = m[1:2]", "AttributeError", "'Series' object has no attribute 'nonzero'", "z = m[1:2]"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
