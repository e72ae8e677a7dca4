from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_parts() -> None:
    assert_rewrite(
        "import IPython.html.widgets as w\nw.interact",
        "import ipywidgets as w\nw.interact",
        rules=["IPython.split_packages"],
    )
    assert_rewrite("from IPython.html import widgets", "import ipywidgets")
    assert_rewrite("from IPython.nbformat import current as nbf", "from nbformat import v4 as nbf")
    assert_rewrite("from IPython.parallel import Client", "from ipyparallel import Client")


def test_leaves_alone() -> None:
    assert_unchanged("import IPython\nIPython.display.HTML('a')")
    assert_unchanged("from ipywidgets import interact")
    assert_unchanged("from IPython.html import widgets", versions={"IPython": "7.34.0"})
