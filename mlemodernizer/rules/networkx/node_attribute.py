"""Graph.node became Graph.nodes."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="Graph.node, the attributes by node, was removed in networkx 2.4; Graph.nodes is subscripted likewise.",
    documentation="https://networkx.org/documentation/stable/release/release_2.4.html",
    moves={"networkx.Graph.node": "networkx.Graph.nodes"},
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.Graph()\ngraph.add_node(1)\n",
            before="graph.node[1]['name'] = 'one'",
            after="graph.nodes[1]['name'] = 'one'",
        ),
    ),
    unchanged=("import xml.dom\ntree = {}\nnode = tree.get('node')\n",),
)
