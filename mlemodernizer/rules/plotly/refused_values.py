"""Values that plotly refuses."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.plotly._entries import entries, speaks_of_plotly, without_entries

_MESSAGE = re.compile(
    r"Invalid value of type '[\w.]+' received for the '(\w+)' property of [\w.]+\s+Received value: (.+)"
)


@dataclass(frozen=True, kw_only=True)
class RefusedValues(Rule):
    """``dict(type='Mercator')`` → ``dict()``, after a run in which just this value was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Dict)

    def rewrite(self, site: Site) -> Replacement | None:
        refused = _MESSAGE.search(site.failure[1])
        if refused is None or all(name != refused[1] for name, _ in entries(site.node)) or not speaks_of_plotly(site):
            return None
        node = site.node
        name = site.name(node.func) if isinstance(node, ast.Call) else "builtins.dict"
        if name != "builtins.dict" and not name.startswith("plotly."):
            return None
        value = refused[2].strip()
        return without_entries(
            site,
            lambda name, given: name == refused[1] and isinstance(given, ast.Constant) and repr(given.value) == value,
        )


rule = RefusedValues(
    applies_to=">=3.0",
    after_failure=True,
    reason="plotly took the default in place of a value that it did not know; since version 3 the value is refused.",
    documentation="https://plotly.com/python/v3-migration-guide/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="go.Layout(geo=dict(showframe=False, projection={'type': 'Mercator'}))",
            after="go.Layout(geo=dict(showframe=False, projection={}))",
            failure=(
                "ValueError",
                "Invalid value of type 'builtins.str' received for the 'type' property of layout.geo.projection\n"
                "        Received value: 'Mercator'",
            ),
        ),
    ),
    unchanged=("import plotly.graph_objs as go\ngo.Layout(barmode='grouped')\n",),
)
