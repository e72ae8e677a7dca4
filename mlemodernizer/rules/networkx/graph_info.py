"""networkx.info."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class GraphInfo(Rule):
    """``nx.info(G)`` → ``str(G)``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional != 1 or site.call.keywords():
            return None
        return None if site.is_bound("str") else Replacement(f"str({site.call.arguments()})")


rule = GraphInfo(
    applies_to=">=3.0",
    reason="info was removed in networkx 3.0; a graph's text says how many nodes and edges it has.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_2.x_to_3.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    gone=frozenset({"networkx.info"}),
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.path_graph(3)\n",
            before="text = nx.info(graph)",
            after="text = str(graph)",
        ),
    ),
    unchanged=(
        "import logging\nlogging.info('a')\n",
        "import networkx as nx\ngraph = nx.Graph()\nf = lambda n: nx.info(graph, n)\n",
    ),
)
