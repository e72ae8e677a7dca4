"""sklearn.listed_vectors: lists only."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nfrom sklearn.manifold import TSNE\nmodel = TSNE(2)\n"


def test_list() -> None:
    assert_rewrite(SETUP + "model.fit([a, b])", SETUP + "model.fit(np.array([a, b]))")


def test_arrays_and_unknown_data() -> None:
    assert_unchanged(SETUP + "model.fit_transform(np.ones((50, 3)))\nmodel.fit_transform(vectors)\n")
