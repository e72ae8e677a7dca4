"""The adaptive threshold."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AdaptiveThreshold(Rule):
    """``threshold_adaptive(image, 35)`` → ``image > threshold_local(image, 35)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("skimage.filters.threshold_adaptive", "skimage.filter.threshold_adaptive")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        image = call.source("image", 0)
        call.set_function(site.name_of("skimage.filters.threshold_local"))
        return Replacement(f"{image} > {call.text}") if image else None


rule = AdaptiveThreshold(
    applies_to=">=0.15",
    reason="threshold_adaptive was removed in scikit-image 0.15; threshold_local gives the threshold to compare with.",
    documentation="https://scikit-image.org/docs/stable/api/skimage.filters.html#skimage.filters.threshold_local",
    gone=frozenset({"skimage.filters.threshold_adaptive", "skimage.filter.threshold_adaptive"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage import filters\nimage = np.eye(9)\n",
            before="mask = filters.threshold_adaptive(image, 3, offset=0.1)",
            after="mask = image > filters.threshold_local(image, 3, offset=0.1)",
        ),
    ),
    unchanged=("from skimage.filters import threshold_local\nthreshold_local(image, 3)\n",),
)
