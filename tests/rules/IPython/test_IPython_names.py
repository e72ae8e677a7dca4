from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_display() -> None:
    assert_rewrite(
        "from IPython.core.display import display\ndisplay(1)", "from IPython.display import display\ndisplay(1)"
    )
    assert_rewrite(
        "import IPython.html.widgets as w\nw.interact",
        "import ipywidgets as w\nw.interact",
        rules=["IPython.moved_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from IPython.core.display import HTML\nHTML('a')")
    assert_unchanged("from IPython.display import Image, display\ndisplay(Image('a'))")
    assert_unchanged("def display(x):\n    return x\n\n\ndisplay(1)")
