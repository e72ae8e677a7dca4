from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


def test_labels() -> None:
    assert_rewrite(
        SETUP + "nx.draw_networkx_edges(G, pos, with_labels=True)",
        SETUP + "nx.draw_networkx_edges(G, pos)",
        rules=["networkx.drawing_keywords"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "nx.draw(G, with_labels=True)\nnx.draw_networkx(G, with_labels=True)")
    assert_unchanged("draw_networkx_nodes(G, with_labels=True)")
