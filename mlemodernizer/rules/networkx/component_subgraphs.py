"""connected_component_subgraphs and its kin."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = (
    "attracting",
    "biconnected",
    "connected",
    "strongly_connected",
    "weakly_connected",
)


@dataclass(frozen=True, kw_only=True)
class ComponentSubgraphs(Rule):
    """``nx.connected_component_subgraphs(G)`` → ``(G.subgraph(c).copy() for c in nx.connected_components(G))``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        graph = site.argument("G", 0)
        copy = site.argument("copy", 1)
        copied = copy is None or site.literal(copy) is True
        if not site.is_call or graph is None or site.call.starred or not copied:
            return None
        text = site.text(graph)
        if not text.replace(".", "").isidentifier() or site.is_bound("component"):
            return None
        components = site.name_of(site.dotted.replace("_component_subgraphs", "_components"))
        return Replacement(f"({text}.subgraph(component).copy() for component in {components}({text}))")


rule = ComponentSubgraphs(
    applies_to=">=2.4",
    reason="The functions …_component_subgraphs were removed in networkx 2.4, with this expression as replacement.",
    documentation="https://networkx.org/documentation/stable/release/release_2.4.html",
    gone=frozenset(f"networkx.{kind}_component_subgraphs" for kind in _KINDS),
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.path_graph(3)\n",
            before="largest = max(nx.connected_component_subgraphs(graph), key=len)",
            after="largest = max((graph.subgraph(component).copy() for component in nx.connected_components(graph)), "
            "key=len)",
        ),
    ),
    unchanged=("import networkx as nx\ngraph = nx.Graph()\nparts = nx.connected_components(graph)\n",),
)
