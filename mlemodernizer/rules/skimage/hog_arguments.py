"""Arguments of hog."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_RENAMED = {"normalise": "transform_sqrt", "visualise": "visualize"}


@dataclass(frozen=True, kw_only=True)
class HogArguments(Rule):
    """``hog(image, visualise=True)`` → ``hog(image, visualize=True, block_norm='L1')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("skimage.feature.hog",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        renamed = [call.rename(old, new) for old, new in _RENAMED.items()]
        if not any(renamed):
            return None
        if not call.has("block_norm", 4):
            call.set("block_norm", "'L1'")
        return Replacement(call.text)


rule = HogArguments(
    applies_to=">=0.16",
    reason="In scikit-image 0.16 visualise became visualize and normalise transform_sqrt; blocks were normalised by "
    "'L1' until 0.15.",
    documentation="https://scikit-image.org/docs/stable/api/skimage.feature.html#skimage.feature.hog",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.feature import hog\nimage = np.zeros((32, 32))\n",
            before="features, picture = hog(image, visualise=True)",
            after="features, picture = hog(image, visualize=True, block_norm='L1')",
        ),
    ),
    unchanged=("from skimage.feature import hog\nfeatures = lambda image: hog(image, visualize=True)\n",),
)
