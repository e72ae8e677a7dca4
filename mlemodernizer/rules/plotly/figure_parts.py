"""Traces and annotations that are added to a figure's lists."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_ADD = {
    ("data", "append"): "add_trace",
    ("data", "extend"): "add_traces",
    ("annotations", "append"): "add_annotation",
    ("shapes", "append"): "add_shape",
}
_FIGURE = "plotly.graph_objs.Figure"


@dataclass(frozen=True, kw_only=True)
class FigureParts(Rule):
    """``fig['data'].append(trace)`` → ``fig.add_trace(trace)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 1 or not isinstance(node.func, ast.Attribute):
            return None
        owner, part = _part(site, node.func.value)
        added = _ADD.get((part, node.func.attr))
        if added is None or owner is None:
            return None
        if part != "data":
            owner, layout = _part(site, owner)
            if layout != "layout" or owner is None:
                return None
        if not site.is_a(owner, _FIGURE):
            return None
        return Replacement(f"{site.text(owner)}.{added}({site.text(node.args[0])})")


def _part(site: Site, node: ast.expr) -> tuple[ast.expr | None, str]:
    """The owner and the name of ``owner['name']`` or ``owner.name``."""
    if isinstance(node, ast.Attribute):
        return node.value, node.attr
    if isinstance(node, ast.Subscript):
        name = site.literal(node.slice)
        return node.value, name if isinstance(name, str) else ""
    return None, ""


rule = FigureParts(
    applies_to=">=3.0",
    reason="The parts of a figure are tuples since plotly 3.0; traces and annotations are added by methods.",
    documentation="https://plotly.com/python/v3-migration-guide/",
    examples=(
        Example(
            setup="import plotly.graph_objs as go\nfig = go.Figure()\n",
            before="fig['data'].append(go.Scatter(x=[1]))\nfig['layout']['annotations'].append(dict(text='a'))",
            after="fig.add_trace(go.Scatter(x=[1]))\nfig.add_annotation(dict(text='a'))",
        ),
    ),
    unchanged=("fig = {'data': []}\nfig['data'].append(1)\n",),
)
