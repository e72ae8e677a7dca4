from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


def test_order() -> None:
    assert_rewrite(
        SETUP + "nx.set_edge_attributes(G, 'w', {(1, 2): 3})",
        SETUP + "nx.set_edge_attributes(G, {(1, 2): 3}, 'w')",
        rules=["networkx.attribute_order"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "nx.set_node_attributes(G, values, 'w')\nnx.set_node_attributes(G, 'w', values)")
    assert_unchanged(SETUP + "nx.set_node_attributes(G, {1: 2}, name='w')")
    assert_unchanged(SETUP + "nx.set_node_attributes(G, 'a', 'b')")
