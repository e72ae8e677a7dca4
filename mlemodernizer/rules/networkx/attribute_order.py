"""The order of the arguments of set_node_attributes."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AttributeOrder(Rule):
    """``nx.set_node_attributes(G, 'size', sizes)`` → ``nx.set_node_attributes(G, sizes, 'size')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("networkx.set_edge_attributes", "networkx.set_node_attributes")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.node.keywords or len(site.node.args) != 3:  # noqa: PLR2004
            return None
        _, name, values = site.node.args
        if not isinstance(site.literal(name), str) or not site.is_a(values, "builtins.dict"):
            return None
        call = site.call
        first, second = site.text(name), site.text(values)
        call.set("", second, 1)
        call.set("", first, 2)
        return Replacement(call.text)


rule = AttributeOrder(
    applies_to=">=2.0",
    reason="Since networkx 2.0 set_node_attributes and set_edge_attributes take the values before the name.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_1.x_to_2.0.html",
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.path_graph(3)\n",
            before="between = nx.betweenness_centrality(graph)\nnx.set_node_attributes(graph, 'between', between)",
            after="between = nx.betweenness_centrality(graph)\nnx.set_node_attributes(graph, between, 'between')",
        ),
    ),
    unchanged=(
        "import networkx as nx\ng = nx.path_graph(3)\nnx.set_node_attributes(g, {0: 'red'}, 'color')\n"
        "nx.set_node_attributes(g, 'red', 'color')\n",
    ),
)
