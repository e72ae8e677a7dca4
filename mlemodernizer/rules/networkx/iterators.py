"""Methods of graphs that gave iterators: their plain namesakes give views since 2.0."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_PLAIN = "degree edges neighbors nodes"
_DIRECTED = "in_degree in_edges out_degree out_edges predecessors successors"

rule = Moved(
    applies_to=">=2.0",
    reason="The methods …_iter of networkx graphs were removed in 2.0; the methods without it no longer build lists.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_1.x_to_2.0.html",
    moves={
        **{f"networkx.Graph.{name}_iter": f"networkx.Graph.{name}" for name in _PLAIN.split()},
        **{f"networkx.DiGraph.{name}_iter": f"networkx.DiGraph.{name}" for name in _DIRECTED.split()},
    },
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.Graph()\n",
            before="for node in graph.nodes_iter(data=True):\n    pass",
            after="for node in graph.nodes(data=True):\n    pass",
        ),
    ),
    unchanged=("class Graph:\n    nodes_iter = 1\nGraph().nodes_iter\n",),
)
