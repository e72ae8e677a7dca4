"""Graphs read from text."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FAILURES = ("ParseResults found", "has no attribute 'create", "has no attribute 'write", "has no attribute 'set_")


@dataclass(frozen=True, kw_only=True)
class GraphReading(Rule):
    """``pydotplus.graph_from_dot_data(text)`` → ``pydot.graph_from_dot_data(text)[0]``, where it could not be read."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pydotplus.graph_from_dot_data", "pydotplus.graph_from_dot_file")

    def rewrite(self, site: Site) -> Replacement | None:
        refused = any(text in site.failure[1] for text in _FAILURES)
        if not site.is_call or not site.on_failing_line or not refused or not site.environment.has_module("pydot"):
            return None
        call = site.call
        call.set_function(site.name_of(f"pydot.{site.dotted.rpartition('.')[2]}"))
        return Replacement(f"{call.text}[0]")


_TEXT = "TypeError", "sequence item 1: expected str instance, ParseResults found"

rule = GraphReading(
    applies_to=">=2.0",
    reason="pydotplus, which is not kept up, cannot read graphs with pyparsing 3; pydot, from which it was made, can.",
    documentation="https://pypi.org/project/pydotplus/",
    semantics=Semantics.EQUIVALENT,
    after_failure=True,
    examples=(
        Example(
            before="import pydotplus\ngraph = pydotplus.graph_from_dot_data('digraph { a -> b [label=x] }')",
            after="from pydot import graph_from_dot_data\nimport pydotplus\n"
            "graph = graph_from_dot_data('digraph { a -> b [label=x] }')[0]",
            failure=_TEXT,
        ),
    ),
    unchanged=("import pydotplus\ngraph = pydotplus.graph_from_dot_data('digraph {a}')\n",),
)
