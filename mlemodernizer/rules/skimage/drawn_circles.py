"""Filled circles."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class DrawnCircles(Rule):
    """``draw.circle(r, c, 3, shape)`` → ``draw.disk((r, c), 3, shape=shape)``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        row, column = call.remove("r", 0), call.remove("c", 0)
        radius = call.remove("radius", 0)
        if row is None or column is None or radius is None:
            return None
        call.name_positionals(("shape",))
        rest = f", {call.arguments()}" if call.arguments() else ""
        return Replacement(f"{site.name_of('skimage.draw.disk')}(({row}, {column}), {radius}{rest})")


rule = DrawnCircles(
    applies_to=">=0.19",
    reason="skimage.draw.circle was removed in scikit-image 0.19; disk takes the middle as a pair.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.19.html",
    gone=frozenset({"skimage.draw.circle"}),
    examples=(
        Example(
            before="from skimage.draw import circle\nrows, columns = circle(4, 4, 2, shape=(9, 9))",
            after="from skimage.draw import disk\nrows, columns = disk((4, 4), 2, shape=(9, 9))",
        ),
    ),
    unchanged=("import cv2\ncv2.circle(image, (4, 4), 2, 255)\n",),
)
