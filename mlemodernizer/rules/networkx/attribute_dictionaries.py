"""Dictionaries of attributes given for nodes and edges."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_POSITIONS = {"networkx.Graph.add_edge": 2, "networkx.Graph.add_node": 1}
_MULTI = "networkx.MultiGraph"


@dataclass(frozen=True, kw_only=True)
class AttributeDictionaries(Rule):
    """``graph.add_node(n, attributes)`` → ``graph.add_node(n, **attributes)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _POSITIONS

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.call.starred or site.receiver is None:
            return None
        call = site.call
        position = None if site.is_a(site.receiver, _MULTI) else _POSITIONS[site.dotted]
        given = site.argument("attr_dict", position)
        if given is None or isinstance(given, ast.Constant):  # the key of an edge among others
            return None
        call.remove("attr_dict", position)
        text = site.text(given)
        mapping = text if isinstance(given, ast.Name | ast.Attribute | ast.Call | ast.Dict) else f"({text})"
        return Replacement(f"{call.function}({call.arguments().rstrip(', ')}, **{mapping})")


rule = AttributeDictionaries(
    applies_to=">=2.0",
    reason="Since networkx 2.0 the attributes of a node or an edge are keywords; attr_dict was removed.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_1.x_to_2.0.html",
    examples=(
        Example(
            setup="import networkx as nx\ngraph = nx.Graph()\nknown = {'size': 3}\n",
            before="graph.add_node(1, known)\ngraph.add_edge(1, 2, attr_dict={'weight': 2})",
            after="graph.add_node(1, **known)\ngraph.add_edge(1, 2, **{'weight': 2})",
        ),
    ),
    unchanged=(
        "import networkx as nx\ng = nx.Graph()\ng.add_node(1, size=3)\ng.add_edge(1, 2, **{'weight': 2})\n",
        "import networkx as nx\ng = nx.path_graph(3, create_using=nx.MultiGraph)\ng.add_edge(0, 1, 5)\n",
    ),
)
