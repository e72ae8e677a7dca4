"""The function skeletonize_3d."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Skeletons(Rule):
    """``skeletonize_3d(image)`` → ``(skeletonize(image, method='lee') > 0).astype('uint8') * 255``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(site.name_of("skimage.morphology.skeletonize"))
        call.set("method", "'lee'")
        return Replacement(f"({call.text} > 0).astype('uint8') * 255")


rule = Skeletons(
    applies_to=">=0.23",
    reason="skeletonize_3d was removed in scikit-image 0.25; it is the method 'lee' of skeletonize, "
    "which gives truth values in the place of 0 and 255.",
    documentation="https://scikit-image.org/docs/stable/api/skimage.morphology.html#skimage.morphology.skeletonize",
    gone=frozenset({"skimage.morphology.skeletonize_3d"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage import morphology\nimage = np.ones((3, 9, 9), bool)\n",
            before="lines = morphology.skeletonize_3d(image)",
            after="lines = (morphology.skeletonize(image, method='lee') > 0).astype('uint8') * 255",
        ),
    ),
    unchanged=("from skimage.morphology import skeletonize\nlines = lambda image: skeletonize(image)\n",),
)
