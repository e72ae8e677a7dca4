"""Names of folium that moved."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.5",
    reason="MarkerCluster moved to folium.plugins in folium 0.4, and add_children became add_child in 0.3.",
    documentation="https://python-visualization.github.io/folium/latest/user_guide/plugins/marker_cluster.html",
    moves={
        "folium.Map.add_children": "folium.Map.add_child",
        "folium.MarkerCluster": "folium.plugins.MarkerCluster",
        "folium.features.MarkerCluster": "folium.plugins.MarkerCluster",
    },
    examples=(
        Example(before="from folium import MarkerCluster", after="from folium.plugins import MarkerCluster"),
        Example(
            setup="import folium\nm = folium.Map()\n",
            before="m.add_children(folium.Marker([1, 2]))",
            after="m.add_child(folium.Marker([1, 2]))",
        ),
    ),
    unchanged=("from folium.plugins import MarkerCluster, HeatMap\n", "tree.add_children(1)\n"),
)
