"""Map.choropleth."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MapChoropleth(Rule):
    """``m.choropleth(…)`` → ``folium.Choropleth(…).add_to(m)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("folium.Map.choropleth",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        owner = call.receiver
        for old in ("geo_path", "geo_str"):
            call.rename(old, "geo_data")
        for name in ("data_out", "reset"):
            call.remove(name)
        call.rename("threshold_scale", "bins")
        call.set_function(site.name_of("folium.Choropleth"))
        return Replacement(f"{call.text}.add_to({owner})")


rule = MapChoropleth(
    applies_to=">=0.12",
    reason="Map.choropleth became the class Choropleth in folium 0.7; the method was removed in folium 0.12.",
    documentation="https://python-visualization.github.io/folium/latest/user_guide/geojson/choropleth.html",
    examples=(
        Example(
            setup="import folium\nm = folium.Map()\nareas = {'type': 'FeatureCollection', 'features': []}\n",
            before="m.choropleth(geo_data=areas, fill_color='YlOrRd', fill_opacity=0.7)",
            after="folium.Choropleth(geo_data=areas, fill_color='YlOrRd', fill_opacity=0.7).add_to(m)",
        ),
    ),
    unchanged=("import folium\nm = folium.Map()\nfolium.Choropleth(geo_data='{}').add_to(m)\n", "m.choropleth(1)\n"),
)
