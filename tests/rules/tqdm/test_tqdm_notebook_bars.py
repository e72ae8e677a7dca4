from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_bars() -> None:
    assert_rewrite(
        "import tqdm as t\nfor i in t.tnrange(3):\n    pass\nfor j in t.tqdm_notebook(a, desc='b'):\n    pass",
        "import tqdm as t\nfor i in t.trange(3):\n    pass\nfor j in t.tqdm(a, desc='b'):\n    pass",
        rules=["tqdm.notebook_bars"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from tqdm import tqdm, trange\ntqdm(a)\ntrange(3)")
    assert_unchanged("tqdm_notebook(a)")


def test_with_widgets() -> None:
    assert_unchanged("from tqdm import tqdm_notebook\ntqdm_notebook(a)", versions={"tqdm": "4.70", "ipywidgets": "8.1"})
