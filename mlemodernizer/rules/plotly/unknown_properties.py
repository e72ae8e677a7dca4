"""Properties that plotly does not know."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.plotly._entries import entries, speaks_of_plotly, without_entries

_MESSAGE = re.compile(r"Invalid property specified for object of type plotly\.graph_objs\.([\w.]+): '(\w+)'")


@dataclass(frozen=True, kw_only=True)
class UnknownProperties(Rule):
    """``go.layout.XAxis(autotick=False)`` → ``go.layout.XAxis()``, after a run in which the property was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Dict)

    def rewrite(self, site: Site) -> Replacement | None:
        refused = _MESSAGE.search(site.failure[1])
        if refused is None or all(name != refused[2] for name, _ in entries(site.node)) or not speaks_of_plotly(site):
            return None
        if not _describes(site, refused[1].rpartition(".")[2].lower()):
            return None
        return without_entries(site, lambda name, _: name == refused[2])


def _describes(site: Site, kind: str) -> bool:
    """Whether the call or dictionary is, or may become, an object of a kind, such as ``xaxis`` or ``choropleth``."""
    node = site.node
    if isinstance(node, ast.Call):
        name = site.name(node.func)
        if name.startswith("plotly."):
            return name.rpartition(".")[2].lower() == kind
        if name != "builtins.dict":
            return False
    said = next((site.literal(value) for name, value in entries(node) if name == "type"), None)
    parent = site.parent
    under = parent.arg if isinstance(parent, ast.keyword) else None
    if isinstance(parent, ast.Dict):
        under = next((name for name, value in entries(parent) if value is node), None)
    if under is not None:
        return under.lower().rstrip("0123456789") == kind
    return said == kind or isinstance(parent, ast.Assign)


rule = UnknownProperties(
    applies_to=">=3.0",
    after_failure=True,
    reason="plotly left properties that it did not know out of account until version 3; now they are refused.",
    documentation="https://plotly.com/python/v3-migration-guide/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="bar = dict(title='a', autotick=False)\ngo.Choropleth(z=[1], locations=['USA'], colorbar=bar)",
            after="bar = dict(title='a')\ngo.Choropleth(z=[1], locations=['USA'], colorbar=bar)",
            failure=(
                "ValueError",
                "Invalid property specified for object of type plotly.graph_objs.choropleth.ColorBar: 'autotick'",
            ),
        ),
    ),
    unchanged=("import plotly.graph_objs as go\ngo.Layout(xaxis=dict(autotick=False))\n",),
)
