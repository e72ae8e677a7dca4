"""What pydot reads from text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_USES = ("create", "get_", "set_", "write")


@dataclass(frozen=True, kw_only=True)
class GraphLists(Rule):
    """``graph = pydot.graph_from_dot_data(text)`` → ``… [0]``, where it is used as one graph."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pydot.graph_from_dot_data", "pydot.graph_from_dot_file")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        parent = site.parent
        if isinstance(parent, ast.Attribute):
            return Replacement(f"{site.text()}[0]") if parent.attr.startswith(_USES) else None
        if not isinstance(parent, ast.Assign) or not isinstance(parent.targets[0], ast.Name):
            return None
        program = site.references.analysis.program_of(site.unit.id)
        mentions = site.references.names[program.name][parent.targets[0].id]
        parents = [site.references.analysis.parents[mention] for mention in mentions]
        used = any(isinstance(p, ast.Attribute) and p.attr.startswith(_USES) for p in parents)
        indexed = any(isinstance(p, ast.Subscript) for p in parents)
        return Replacement(f"{site.text()}[0]") if used and not indexed else None


rule = GraphLists(
    applies_to=">=1.2",
    reason="Since pydot 1.2 graph_from_dot_data gives a list of graphs.",
    documentation="https://github.com/pydot/pydot/blob/main/ChangeLog",
    examples=(
        Example(
            setup="import pydot\n",
            before="graph = pydot.graph_from_dot_data('digraph {a}')\ngraph.set_size('8')",
            after="graph = pydot.graph_from_dot_data('digraph {a}')[0]\ngraph.set_size('8')",
        ),
    ),
    unchanged=(
        "import pydot\n(graph,) = pydot.graph_from_dot_data('digraph {a}')\ngraph.set_size('8')\n",
        "import pydot\ngraph = pydot.graph_from_dot_data('digraph {a}')\ngraph[0].set_size('8')\n",
        "import pydotplus\ngraph = pydotplus.graph_from_dot_data(text)\ngraph.create_png()\n",
    ),
)
