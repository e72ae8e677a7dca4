from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_state() -> None:
    assert_rewrite(
        "import numpy as np\nfrom hyperopt import fmin\nfmin(f, s, rstate=np.random.RandomState(), max_evals=3)",
        "import numpy as np\nfrom hyperopt import fmin\nfmin(f, s, rstate=np.random.default_rng(), max_evals=3)",
        rules=["hyperopt.random_state"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "import numpy as np\nfrom hyperopt import fmin\n"
        "fmin(f, s, rstate=np.random.default_rng(1))\nfmin(f, s, rstate=r)"
    )
    assert_unchanged("fmin(f, s, rstate=np.random.RandomState(1))")
