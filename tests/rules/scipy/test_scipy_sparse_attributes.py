"""scipy.sparse_attributes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from scipy import sparse\nm = sparse.coo_matrix(x)\n"

CHANGED = [("m.tocsr().A", "m.tocsr().toarray()"), ("m.A[0]", "m.toarray()[0]")]

UNCHANGED = ["m.T", "n.A", "m.toarray()"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
