"""titlefont and titleside."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.plotly._entries import speaks_of_plotly

_INSIDE = {"titlefont": "font", "titleside": "side", "titleposition": "position"}
_UPDATES = ("update", "update_coloraxes", "update_layout", "update_xaxes", "update_yaxes")


def _inside(name: str) -> str:
    """The name of an attribute inside of the title, ``font_size`` for ``titlefont_size``; empty for others."""
    old, line, rest = name.partition("_")
    return _INSIDE[old] + line + rest if old in _INSIDE else ""


@dataclass(frozen=True, kw_only=True)
class TitleAttributes(Rule):
    """``title='a', titlefont=f`` → ``title=dict(text='a', font=f)``, in calls and in dictionaries."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Dict)

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.Dict):
            return _in_dictionary(site, site.node)
        node = site.node
        if not isinstance(node, ast.Call) or not any(_inside(k.arg or "") for k in node.keywords):
            return None
        name = site.name(node.func)
        updates = isinstance(node.func, ast.Attribute) and node.func.attr in _UPDATES
        if not (updates or name == "builtins.dict" or name.startswith("plotly.graph_objs.")):
            return None
        if not speaks_of_plotly(site):
            return None
        call = site.call
        if call.starred:
            return None
        title = site.argument("title")
        if title is not None and not _is_text(site, title):
            return None
        parts = [] if title is None else [f"text={call.source('title')}"]
        for old in call.keywords():
            if _inside(old):
                parts.append(f"{_inside(old)}={call.source(old)}")
                if call.has("title"):
                    call.remove(old)
                else:
                    call.rename(old, "title")
        call.set("title", f"dict({', '.join(parts)})")
        return Replacement(call.text)


def _in_dictionary(site: Site, node: ast.Dict) -> Replacement | None:
    keys = {k.value: v for k, v in zip(node.keys, node.values, strict=True) if isinstance(k, ast.Constant)}
    if _INSIDE.keys().isdisjoint(keys) or len(keys) < len(node.keys) or not speaks_of_plotly(site):
        return None
    title = keys.get("title")
    if title is not None and not _is_text(site, title):
        return None
    parts = [] if title is None else [f"'text': {site.text(title)}"]
    parts += [f"'{new}': {site.text(keys[old])}" for old, new in _INSIDE.items() if old in keys]
    first = next(k for k in ("title", *_INSIDE) if k in keys)
    entries = [
        f"'title': {{{', '.join(parts)}}}" if key == first else f"{site.text(k)}: {site.text(value)}"
        for k, (key, value) in zip(node.keys, keys.items(), strict=True)
        if k is not None and (key == first or key not in _INSIDE)
    ]
    return Replacement(f"{{{', '.join(entries)}}}")


def _is_text(site: Site, title: ast.expr) -> bool:
    """Whether a title is no dictionary of its own already."""
    return not isinstance(title, ast.Dict) and not (
        isinstance(title, ast.Call) and not site.name(title.func).startswith("builtins.str")
    )


rule = TitleAttributes(
    applies_to=">=6.0",
    reason="titlefont, titleside and titleposition are parts of title since plotly 3.4, and were removed in 6.0.",
    documentation="https://plotly.com/python/v6-changes/",
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="go.Layout(title='a', titlefont=dict(size=20), xaxis=dict(title='x', titlefont={'size': 9}))",
            after=(
                "go.Layout(title=dict(text='a', font=dict(size=20)), "
                "xaxis=dict(title=dict(text='x', font={'size': 9})))"
            ),
        ),
        Example(
            setup="import plotly.graph_objs as go\n",
            before="axis = {'title': 'x', 'titlefont': {'size': 9}, 'showgrid': False}\ngo.Layout(yaxis=axis)",
            after="axis = {'title': {'text': 'x', 'font': {'size': 9}}, 'showgrid': False}\ngo.Layout(yaxis=axis)",
        ),
        Example(
            setup="import plotly.graph_objs as go\nfig = go.Figure()\n",
            before="fig.update_layout(yaxis=dict(title='a', titlefont_size=16, tickfont_size=14))",
            after="fig.update_layout(yaxis=dict(title=dict(text='a', font_size=16), tickfont_size=14))",
        ),
    ),
    unchanged=(
        "style = dict(title='a', titlefont=3)\n",
        "import plotly.graph_objs as go\ngo.Layout(title=dict(text='a', font=dict(size=3)))\n",
    ),
)
