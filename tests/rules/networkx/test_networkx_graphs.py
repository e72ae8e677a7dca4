from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_graph_from_a_frame() -> None:
    assert_rewrite(
        "import networkx as nx\ng = nx.from_pandas_dataframe(d, 'a', 'b')\nfor n in g.nodes_iter():\n"
        "    g.node[n]['x'] = 1",
        "import networkx as nx\ng = nx.from_pandas_edgelist(d, 'a', 'b')\nfor n in g.nodes():\n    g.nodes[n]['x'] = 1",
        rules=["networkx.iterators", "networkx.node_attribute", "networkx.renamed_names"],
    )


def test_directed_graphs_too() -> None:
    assert_rewrite(
        "from networkx import DiGraph\ng = DiGraph()\nlist(g.in_degree_iter())\ng.copy().edges_iter(data=True)",
        "from networkx import DiGraph\ng = DiGraph()\nlist(g.in_degree())\ng.copy().edges(data=True)",
    )


def test_components() -> None:
    assert_rewrite(
        "import networkx as nx\nfor part in nx.weakly_connected_component_subgraphs(g):\n    part",
        "import networkx as nx\nfor part in (g.subgraph(component).copy() for component in "
        "nx.weakly_connected_components(g)):\n    part",
    )
    assert_unchanged("import networkx as nx\nnx.connected_component_subgraphs(build(1))")
    assert_unchanged("import networkx as nx\ncomponent = 1\nnx.connected_component_subgraphs(g)")
    assert_unchanged("import networkx as nx\nnx.connected_component_subgraphs(g, copy=False)")


def test_nodes_of_other_things() -> None:
    assert_unchanged("def first(tree):\n    return tree.node[0], tree.nodes_iter()\n")
    assert_unchanged("import networkx as nx\ng = nx.Graph()\ng.nodes[1]\ng.edges(data=True)")


def test_info_and_matrices_leave_their_imports() -> None:
    assert_rewrite(
        "from networkx import info, to_numpy_matrix, Graph\nprint(info(Graph()))\n"
        "to_numpy_matrix(Graph(), weight=None)",
        "import networkx as nx\nimport numpy as np\nfrom networkx import Graph\nprint(str(Graph()))\n"
        "np.asmatrix(nx.to_numpy_array(Graph(), weight=None))",
        rules=["networkx.graph_info", "networkx.numpy_matrix"],
    )
