"""Views and iterators where there were dictionaries and lists."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DEGREES = "networkx.DegreeView"
_NODES = "networkx.NodeView"
_EDGES = "networkx.EdgeView"
_ITERATOR = "networkx.NodeIterator"
_CHOOSERS = ("numpy.random.choice", "random.choice", "random.sample")


@dataclass(frozen=True, kw_only=True)
class Views(Rule):
    """``graph.degree().values()`` → ``dict(graph.degree()).values()``, and lists where they are indexed."""

    @property
    def targets(self) -> Iterable[str]:
        return (*(f"{_DEGREES}.{name}" for name in ("items", "keys", "values")), *_CHOOSERS, "builtins.len")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return ("networkx",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Subscript):
            return self._item(site, node)
        if not isinstance(node, ast.Call):
            return None
        if site.dotted.startswith(_DEGREES):
            if site.receiver is None or site.is_bound("dict"):
                return None
            return Replacement(f"dict({site.text(site.receiver)}).{site.dotted.rpartition('.')[2]}()")
        if not node.args or site.is_bound("list"):
            return None
        kinds = (_ITERATOR,) if site.dotted == "builtins.len" else (_ITERATOR, _NODES, _EDGES)
        if not site.is_a(node.args[0], *kinds):
            return None
        call = site.call
        call.set("", f"list({site.text(node.args[0])})", 0)
        return Replacement(call.text)

    def _item(self, site: Site, node: ast.Subscript) -> Replacement | None:
        if site.is_bound("list") or not isinstance(node.ctx, ast.Load):
            return None
        number = type(site.literal(node.slice)) is int
        sliced = isinstance(node.slice, ast.Slice) and site.is_a(node.value, _NODES, _EDGES, _ITERATOR)
        missed = site.on_failing_line and site.failure == ("KeyError", str(site.literal(node.slice)))
        kinds = (_EDGES, _ITERATOR, _NODES) if missed else (_EDGES, _ITERATOR)
        if not sliced and not (number and site.is_a(node.value, *kinds)):
            return None
        value = site.text(node.value)
        return Replacement(f"list({value}){site.text().removeprefix(value)}")


_SETUP = "import networkx as nx\nimport random\ngraph = nx.path_graph(3)\n"

rule = Views(
    applies_to=">=2.0",
    reason="Since networkx 2.0 graphs give views and iterators where they gave dictionaries and lists.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_1.x_to_2.0.html",
    examples=(
        Example(
            setup=_SETUP,
            before="degrees = sorted(graph.degree().values())\nn = len(graph.neighbors(1))\nfirst = graph.edges()[0]",
            after="degrees = sorted(dict(graph.degree()).values())\nn = len(list(graph.neighbors(1)))\n"
            "first = list(graph.edges())[0]",
        ),
        Example(
            setup=_SETUP,
            before="node = random.choice(graph.nodes())\nsome = graph.nodes()[:2]",
            after="node = random.choice(list(graph.nodes()))\nsome = list(graph.nodes())[:2]",
        ),
        Example(
            setup="import networkx as nx\ngraph = nx.Graph([('a', 'b')])\n",
            before="first = graph.nodes(data=True)[0]",
            after="first = list(graph.nodes(data=True))[0]",
            failure=("KeyError", "0"),
        ),
    ),
    unchanged=(
        "import networkx as nx\ng = nx.path_graph(3)\nlen(g.nodes())\nlen(g.edges())\ng.nodes()[0]\ng.degree()[1]\n",
        "degrees = {}\ndegrees.values()\n",
    ),
)
