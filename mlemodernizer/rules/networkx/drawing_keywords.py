"""Arguments that the functions for parts of a drawing ignored."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="Since networkx 2.4 to 2.6 the functions that draw nodes or edges refuse with_labels, which they ignored.",
    documentation="https://networkx.org/documentation/stable/release/release_2.4.html",
    functions=("networkx.draw_networkx_edges", "networkx.draw_networkx_nodes"),
    removed={"with_labels": ()},
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.path_graph(3)\nplace = nx.circular_layout(graph)\n",
            before="nx.draw_networkx_nodes(graph, place, with_labels=True, node_size=30)",
            after="nx.draw_networkx_nodes(graph, place, node_size=30)",
        ),
    ),
    unchanged=("import networkx as nx\nnx.draw_networkx(nx.path_graph(3), with_labels=True)\n",),
)
