"""Tiles that are offered no longer."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INSTEAD = {
    "stamenterrain": "OpenTopoMap",
    "stamentoner": "CartoDB positron",
    "stamenwatercolor": "CartoDB voyager",
    "mapboxbright": "OpenStreetMap",
    "mapboxcontrolroom": "OpenStreetMap",
    "mapquestopen": "OpenStreetMap",
}


@dataclass(frozen=True, kw_only=True)
class Tiles(Rule):
    """``Map(tiles='Stamen Toner')`` → ``Map(tiles='CartoDB positron')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("folium.Map", "folium.TileLayer", "folium.raster_layers.TileLayer")

    def rewrite(self, site: Site) -> Replacement | None:
        position = 0 if site.dotted.endswith("TileLayer") else 1
        tiles = site.literal(site.argument("tiles", position))
        name = tiles.lower().replace(" ", "").replace("-", "") if isinstance(tiles, str) else ""
        if name not in _INSTEAD:
            return None
        call = site.call
        call.set("tiles", repr(_INSTEAD[name]), position)
        return Replacement(call.text)


rule = Tiles(
    applies_to=">=0.15",
    reason="The tiles of Stamen and Mapbox are offered without a key no longer; folium 0.15 dropped their names.",
    documentation="https://python-visualization.github.io/folium/latest/user_guide/raster_layers/tiles.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import folium\n",
            before="m = folium.Map(location=[1, 2], tiles='Stamen Toner', zoom_start=3)",
            after="m = folium.Map(location=[1, 2], tiles='CartoDB positron', zoom_start=3)",
        ),
    ),
    unchanged=("import folium\nm = folium.Map(tiles='CartoDB positron')\n", "style = {'tiles': 'Stamen Toner'}\n"),
)
