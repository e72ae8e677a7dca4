from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_floats() -> None:
    assert_rewrite(
        "import random\nrandom.randint(0.0, 10)\nrandom.randrange(1e3)",
        "import random\nrandom.randint(0, 10)\nrandom.randrange(1000)",
        rules=["python.random_of_floats"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import random\nrandom.randint(0, 10)\nrandom.randint(a, b)\nrandom.randint(0, 2.5)")
    assert_unchanged("import random\nrandom.uniform(0.0, 1.0)\nrandom.gauss(0.0, 1.0)")
    assert_unchanged("import numpy as np\nnp.random.randint(0, 10.0)")
