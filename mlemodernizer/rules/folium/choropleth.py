"""The method choropleth of maps."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_RENAMED = {"geo_path": "geo_data", "geo_str": "geo_data", "threshold_scale": "bins"}


@dataclass(frozen=True, kw_only=True)
class Choropleth(Rule):
    """``m.choropleth(…)`` → ``folium.Choropleth(…).add_to(m)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("folium.Map.choropleth",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        owner = call.receiver
        for old, new in _RENAMED.items():
            call.rename(old, new)
        for name in ("data_out", "reset"):
            call.remove(name)
        call.set_function(site.name_of("folium.Choropleth"))
        return Replacement(f"{call.text}.add_to({owner})")


rule = Choropleth(
    applies_to=">=0.13",
    reason="The method choropleth of maps was removed in folium 0.13; the class Choropleth is added to the map.",
    documentation="https://python-visualization.github.io/folium/latest/user_guide/geojson/choropleth.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import folium\nworld = {'type': 'FeatureCollection', 'features': []}\nm = folium.Map()\n",
            before="m.choropleth(geo_data=world, fill_color='YlGn')",
            after="folium.Choropleth(geo_data=world, fill_color='YlGn').add_to(m)",
        ),
    ),
    unchanged=("import plotly.express as px\nf = lambda d: px.choropleth(d)\n",),
)
