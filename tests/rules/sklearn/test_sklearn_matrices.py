"""sklearn.matrices: matrices that scikit-learn is given, and those that are for others."""

from mlemodernizer.testing import assert_rewrite, assert_unchanged

HEAD = "import numpy as np\nfrom sklearn.metrics import mean_squared_error\n"


def test_a_matrix_made_on_the_spot() -> None:
    assert_rewrite(
        HEAD + "e = mean_squared_error(np.asmatrix(a), b)",
        HEAD + "e = mean_squared_error(np.asarray(np.asmatrix(a)), b)",
        rules=["sklearn.matrices"],
    )


def test_left_alone() -> None:
    assert_unchanged(HEAD + "e = np.linalg.inv(np.asmatrix(a))")
    assert_unchanged(HEAD + "e = mean_squared_error(a, b)")
    own = "import numpy as np\ndef mean_squared_error(a, b):\n    return 0\n"
    assert_unchanged(own + "mean_squared_error(np.asmatrix(a), b)")
