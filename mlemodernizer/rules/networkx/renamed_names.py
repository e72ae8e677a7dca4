"""Functions and classes of networkx that have another name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.0",
    reason="The old name was removed from networkx between 2.0 and 3.0; this is the same under its new name.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_2.x_to_3.0.html",
    moves={
        "networkx.OrderedDiGraph": "networkx.DiGraph",
        "networkx.OrderedGraph": "networkx.Graph",
        "networkx.OrderedMultiDiGraph": "networkx.MultiDiGraph",
        "networkx.OrderedMultiGraph": "networkx.MultiGraph",
        "networkx.Graph.edge": "networkx.Graph.adj",
        "networkx.adj_matrix": "networkx.adjacency_matrix",
        "networkx.communicability_centrality": "networkx.subgraph_centrality",
        "networkx.edge_betweenness": "networkx.edge_betweenness_centrality",
        "networkx.find_cores": "networkx.core_number",
        "networkx.hits_numpy": "networkx.hits",
        "networkx.hits_scipy": "networkx.hits",
        "networkx.k_clique_communities": "networkx.algorithms.community.k_clique_communities",
        "networkx.pagerank_numpy": "networkx.pagerank",
        "networkx.pagerank_scipy": "networkx.pagerank",
        "networkx.prim_mst": "networkx.minimum_spanning_tree",
        "networkx.random_lobster": "networkx.random_lobster_graph",
        "networkx.to_pandas_dataframe": "networkx.to_pandas_adjacency",
        "networkx.graphviz_layout": "networkx.nx_agraph.graphviz_layout",
        "networkx.from_pandas_dataframe": "networkx.from_pandas_edgelist",
        "networkx.from_scipy_sparse_matrix": "networkx.from_scipy_sparse_array",
    },
    examples=(
        Example(
            setup="import networkx as nx\nimport pandas as pd\nedges = pd.DataFrame({'a': [1, 2], 'b': [2, 3]})\n",
            before="graph = nx.from_pandas_dataframe(edges, source='a', target='b')",
            after="graph = nx.from_pandas_edgelist(edges, source='a', target='b')",
        ),
    ),
    unchanged=("import networkx as nx\ngraph = nx.Graph()\n",),
)
