"""The method next of image iterators."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class IteratorNext(Rule):
    """``flow.next()`` → ``next(flow)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.preprocessing.image.Iterator.next",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.positional or site.call.keywords() or site.is_bound("next"):
            return None
        return Replacement(f"next({site.call.receiver})")


rule = IteratorNext(
    applies_to=">=3.0",
    reason="The iterators of ImageDataGenerator have no method next in Keras 3; Python's own function does the same.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/ImageDataGenerator",
    examples=(
        Example(
            setup=(
                "import numpy as np\nfrom tensorflow.keras.preprocessing.image import ImageDataGenerator\n"
                "images = ImageDataGenerator().flow(np.zeros((8, 4, 4, 1)), batch_size=2)\n"
            ),
            before="batch = images.next()",
            after="batch = next(images)",
        ),
    ),
    unchanged=("class Walk:\n    def next(self):\n        return 1\n\n\nWalk().next()\n",),
)
