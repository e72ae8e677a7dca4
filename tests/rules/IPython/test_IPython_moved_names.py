from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_display() -> None:
    assert_rewrite(
        "from IPython.core.display import display\ndisplay(1)", "from IPython.display import display\ndisplay(1)"
    )
    assert_rewrite(
        "from IPython.core.display import clear_output, Image\nclear_output()",
        "from IPython.display import clear_output\nfrom IPython.core.display import Image\nclear_output()",
        rules=["IPython.moved_names"],
    )


def test_inline_figures() -> None:
    assert_rewrite(
        "from IPython.display import set_matplotlib_formats, display\nset_matplotlib_formats('svg')",
        "from matplotlib_inline.backend_inline import set_matplotlib_formats\nfrom IPython.display import display\n"
        "set_matplotlib_formats('svg')",
        rules=["IPython.moved_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from IPython.core.display import HTML\nHTML('a')")
    assert_unchanged("from IPython.display import Image, display\ndisplay(Image('a'))")
    assert_unchanged("def display(x):\n    return x\n\n\ndisplay(1)")
    assert_unchanged("from IPython.core.display import display", versions={"IPython": "8.12.0"})
