"""How geometries are joined."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.0",
    reason="The argument op of sjoin has been called predicate since geopandas 0.10, and was removed in 1.0.",
    documentation="https://geopandas.org/en/stable/docs/reference/api/geopandas.sjoin.html",
    functions=("geopandas.sjoin", "geopandas.tools.sjoin"),
    renamed={"op": "predicate"},
    examples=(
        Example(
            setup="import geopandas as gpd\nplaces = gpd.GeoDataFrame(geometry=gpd.points_from_xy([0], [0]))\n",
            before="joined = gpd.sjoin(places, places, how='left', op='within')",
            after="joined = gpd.sjoin(places, places, how='left', predicate='within')",
        ),
    ),
    unchanged=("import operator\nf = dict(op='within')\n",),
)
