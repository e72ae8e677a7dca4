from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


def test_methods() -> None:
    assert_rewrite(
        SETUP + "G = nx.DiGraph()\nG.add_cycle(range(3))\nn = G.number_of_selfloops()",
        SETUP + "G = nx.DiGraph()\nnx.add_cycle(G, range(3))\nn = nx.number_of_selfloops(G)",
        rules=["networkx.graph_methods"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "G = nx.Graph()\nnx.add_path(G, [1, 2])\nG.add_nodes_from([3])")
    assert_unchanged("G.add_path([1, 2])")
