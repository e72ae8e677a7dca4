from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


def test_positions() -> None:
    assert_rewrite(
        SETUP + "G = nx.DiGraph()\nG.add_edge(a, b, d)\nG.add_node(a, attr_dict=dict(x=1), y=2)",
        SETUP + "G = nx.DiGraph()\nG.add_edge(a, b, **d)\nG.add_node(a, y=2, **dict(x=1))",
        rules=["networkx.attribute_dictionaries"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "G = nx.MultiGraph()\nG.add_edge(a, b, key)")
    assert_unchanged(SETUP + "G = nx.Graph()\nG.add_edge(a, b, weight=3)\nG.add_node(a)")
    assert_unchanged("G.add_edge(a, b, d)")
