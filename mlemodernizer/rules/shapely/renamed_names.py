"""Functions of shapely that were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="The old name was removed in shapely 2.0: cascaded_union is unary_union, asShape shape.",
    documentation="https://shapely.readthedocs.io/en/stable/migration.html",
    moves={
        "shapely.geometry.asShape": "shapely.geometry.shape",
        "shapely.ops.cascaded_union": "shapely.ops.unary_union",
    },
    examples=(
        Example(
            setup="from shapely.geometry import Point\n",
            before="from shapely.ops import cascaded_union\narea = cascaded_union([Point(0, 0).buffer(1)]).area",
            after="from shapely.ops import unary_union\narea = unary_union([Point(0, 0).buffer(1)]).area",
        ),
    ),
    unchanged=("from shapely.ops import unary_union\nunary_union([])\n",),
)
