"""Methods of graphs that became functions."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = ("add_cycle", "add_path", "add_star", "nodes_with_selfloops", "number_of_selfloops", "selfloop_edges")


@dataclass(frozen=True, kw_only=True)
class GraphMethods(Rule):
    """``graph.add_path([1, 2])`` → ``nx.add_path(graph, [1, 2])``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"networkx.Graph.{name}" for name in _METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        function = site.name_of(f"networkx.{site.dotted.rpartition('.')[2]}")
        return Replacement(f"{function}({', '.join(filter(None, [call.receiver, call.arguments()]))})")


rule = GraphMethods(
    applies_to=">=2.4",
    reason="These methods of graphs were removed in networkx 2.4 in favour of functions that are given the graph.",
    documentation="https://networkx.org/documentation/stable/release/release_2.4.html",
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.Graph()\n",
            before="graph.add_path([1, 2, 3], weight=2)\nloops = list(graph.selfloop_edges())",
            after="nx.add_path(graph, [1, 2, 3], weight=2)\nloops = list(nx.selfloop_edges(graph))",
        ),
    ),
    unchanged=("class Path:\n    def add_path(self, x):\n        return x\n\n\nPath().add_path(1)\n",),
)
