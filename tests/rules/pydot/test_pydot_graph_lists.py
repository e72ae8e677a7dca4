from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_lists() -> None:
    assert_rewrite(
        "import pydot\npydot.graph_from_dot_data(t).write_png('a.png')\n"
        "g = pydot.graph_from_dot_file(p)\nImage(g.create_png())",
        "import pydot\npydot.graph_from_dot_data(t)[0].write_png('a.png')\n"
        "g = pydot.graph_from_dot_file(p)[0]\nImage(g.create_png())",
        rules=["pydot.graph_lists"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import pydot\n(g,) = pydot.graph_from_dot_data(t)\ng.write_png('a')")
    assert_unchanged("import pydot\ng = pydot.graph_from_dot_data(t)\ng[0].write_png('a')")
    assert_unchanged("graph_from_dot_data(t).write_png('a')")
