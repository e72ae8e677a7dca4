"""Maps of tiles."""

import ast
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.plotly._entries import speaks_of_plotly

_TRACES = {
    f"plotly.graph_objs.{old}": f"plotly.graph_objs.{old.replace('mapbox', 'map')}"
    for old in ("Choroplethmapbox", "Densitymapbox", "Scattermapbox")
}
_EXPRESS = {
    f"plotly.express.{kind}_mapbox": f"plotly.express.{kind}_map"
    for kind in ("choropleth", "density", "line", "scatter")
}


@dataclass(frozen=True, kw_only=True)
class Maps(Rule):
    """``layout(mapbox=dict(accesstoken=t, zoom=3))`` → ``layout(map=dict(zoom=3))``; the rest by `moves`."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Dict)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Dict):
            return _dictionary(site, node)
        if not isinstance(node, ast.Call) or not any((k.arg or "").startswith("mapbox") for k in node.keywords):
            return None
        name = site.name(node.func)
        updated = isinstance(node.func, ast.Attribute) and node.func.attr in {"update", "update_layout"}
        if not (name.startswith("plotly.") or ((name == "builtins.dict" or updated) and speaks_of_plotly(site))):
            return None
        call = site.call
        call.remove("mapbox_accesstoken")
        for keyword in node.keywords:
            if (keyword.arg or "").startswith("mapbox") and keyword.arg != "mapbox_accesstoken":
                call.set(str(keyword.arg), _tokenless(site, keyword.value))
                call.rename(str(keyword.arg), str(keyword.arg).replace("mapbox", "map", 1))
        return Replacement(call.text)


def _dictionary(site: Site, node: ast.Dict) -> Replacement | None:
    if not any(isinstance(k, ast.Constant) and k.value == "mapbox" for k in node.keys) or not speaks_of_plotly(site):
        return None
    entries = [
        f"'map': {_tokenless(site, value)}"
        if isinstance(key, ast.Constant) and key.value == "mapbox"
        else f"{site.text(key)}: {site.text(value)}"
        if key is not None
        else f"**{site.text(value)}"
        for key, value in zip(node.keys, node.values, strict=True)
    ]
    return Replacement(f"{{{', '.join(entries)}}}")


def _tokenless(site: Site, node: ast.expr) -> str:
    """The source of a map's description without the token that its tiles needed."""
    if isinstance(node, ast.Call):
        kept = [*map(site.text, node.args)]
        kept += [f"{k.arg}={site.text(k.value)}" for k in node.keywords if k.arg and k.arg != "accesstoken"]
        tokens = any(k.arg == "accesstoken" for k in node.keywords)
        function = site.text(node.func).replace("Mapbox", "Map")
        return f"{function}({', '.join(kept)})" if tokens or function != site.text(node.func) else site.text(node)
    if isinstance(node, ast.Dict) and any(isinstance(k, ast.Constant) and k.value == "accesstoken" for k in node.keys):
        kept = [
            f"{site.text(key)}: {site.text(value)}"
            for key, value in zip(node.keys, node.values, strict=True)
            if key is not None and not (isinstance(key, ast.Constant) and key.value == "accesstoken")
        ]
        return f"{{{', '.join(kept)}}}"
    style = site.literal(node)
    return repr("open-street-map") if isinstance(style, str) and style.startswith("stamen") else site.text(node)


rule = Maps(
    applies_to=">=7.0",
    reason="Maps by Mapbox became maps by MapLibre, without a token, in plotly 5.24; the old ones were removed in 7.0.",
    documentation="https://plotly.com/python/mapbox-to-maplibre/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    moves={
        **_TRACES,
        **_EXPRESS,
        "plotly.graph_objs.layout.Mapbox": "plotly.graph_objs.layout.Map",
        "plotly.graph_objs.scattermapbox": "plotly.graph_objs.scattermap",
    },
    examples=(
        Example(
            setup="import plotly.graph_objs as go\n",
            before="data = [go.Scattermapbox(lat=[1], lon=[2], marker=go.scattermapbox.Marker(size=3))]\n"
            "layout = go.Layout(mapbox=dict(accesstoken='t', zoom=3, style='light'))",
            after="data = [go.Scattermap(lat=[1], lon=[2], marker=go.scattermap.Marker(size=3))]\n"
            "layout = go.Layout(map=dict(zoom=3, style='light'))",
        ),
        Example(
            setup="import plotly.express as px\n",
            before="fig = px.scatter_mapbox(lat=[1], lon=[2], zoom=3)\n"
            "fig.update_layout(mapbox_style='stamen-terrain', mapbox_accesstoken='t')",
            after="fig = px.scatter_map(lat=[1], lon=[2], zoom=3)\nfig.update_layout(map_style='open-street-map')",
        ),
    ),
    unchanged=("layout = dict(mapbox=3)\n", "import plotly.graph_objs as go\ngo.Layout(map=dict(zoom=3))\n"),
)
