"""Map tiles that are no longer served."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {
    "mapboxbright": "OpenStreetMap",
    "mapboxcontrolroom": "CartoDB dark_matter",
    "stamenterrain": "OpenStreetMap",
    "stamentoner": "CartoDB positron",
    "stamenwatercolor": "OpenStreetMap",
}
_POSITIONS = {"folium.Map": 6, "folium.TileLayer": 0}


@dataclass(frozen=True, kw_only=True)
class Tiles(Rule):
    """``folium.Map(tiles='Stamen Toner')`` → ``folium.Map(tiles='CartoDB positron')``."""

    @property
    def targets(self) -> Iterable[str]:
        return _POSITIONS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.argument("attr") is not None:
            return None
        position = _POSITIONS[site.dotted]
        given = site.literal(site.argument("tiles", position))
        new = _NEW.get("".join(given.lower().split())) if isinstance(given, str) else None
        if new is None:
            return None
        call = site.call
        call.set("tiles", repr(new), position)
        return Replacement(call.text)


rule = Tiles(
    applies_to=">=0.15",
    reason="The tiles of Stamen and Mapbox are no longer served without a key, and unknown to folium since 0.15; "
    "others are drawn.",
    documentation="https://python-visualization.github.io/folium/latest/user_guide/raster_layers/tiles.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import folium\n",
            before="m = folium.Map(location=[0, 0], tiles='Stamen Toner', zoom_start=3)",
            after="m = folium.Map(location=[0, 0], tiles='CartoDB positron', zoom_start=3)",
        ),
    ),
    unchanged=(
        "import folium\nm = folium.Map(tiles='OpenStreetMap')\n",
        "import folium\nm = folium.Map(tiles='Stamen Toner', attr='Stamen')\n",
    ),
)
