"""matplotlib.mlab_functions: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = "import numpy as np\n"

UNCHANGED = ["from sklearn.decomposition import PCA\nPCA(2)", "find(x)", "import pylab\npylab.plot(x)", "s.find('a')"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
