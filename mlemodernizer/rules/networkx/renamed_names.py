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
        "networkx.adj_matrix": "networkx.adjacency_matrix",
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
