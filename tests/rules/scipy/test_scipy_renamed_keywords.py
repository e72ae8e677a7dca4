"""scipy.renamed_keywords: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "from scipy.sparse.linalg import cg\ncg(a, b, tol=1e-3)",
        "from scipy.sparse.linalg import cg\ncg(a, b, rtol=1e-3)",
    ),
    (
        "from scipy.linalg import solve\nsolve(a, b, sym_pos=True)",
        "from scipy.linalg import solve\nsolve(a, b, assume_a='pos')",
    ),
    (
        "from scipy.signal import welch\nwelch(x, window='hanning')",
        "from scipy.signal import welch\nwelch(x, window='hann')",
    ),
]

UNCHANGED = [
    "from scipy.linalg import solve\nsolve(a, b, sym_pos=flag, assume_a='pos')",
    "import numpy as np\nnp.linalg.pinv(a, rcond=1)",
    "tree.query(a, n_jobs=2)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
