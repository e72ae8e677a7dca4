"""sklearn.factorization_penalty: data that are bound again."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "from sklearn.decomposition import NMF\nX = count(texts)\nX = X.toarray()\n"


def test_data_bound_twice_before() -> None:
    assert_rewrite(
        SETUP + "NMF(3, alpha=.1).fit(X)", SETUP + "NMF(3, alpha_W=.1 / X.shape[1], alpha_H=.1 / X.shape[0]).fit(X)"
    )


def test_data_bound_after() -> None:
    assert_unchanged(SETUP + "model = NMF(3, alpha=.1)\nX = X[:5]\nmodel.fit(X)")
