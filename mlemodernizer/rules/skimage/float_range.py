"""The range of values of images of floats that are compared."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = ("must specify the data_range", "image dtype is floating point")


@dataclass(frozen=True, kw_only=True)
class FloatRange(Rule):
    """``structural_similarity(a, b)`` → ``structural_similarity(a, b, data_range=2)``, for floats."""

    after_failure: bool = True

    @property
    def targets(self) -> Iterable[str]:
        return ("skimage.metrics.structural_similarity", "skimage.measure.compare_ssim")

    def rewrite(self, site: Site) -> Replacement | None:
        refused = site.on_failing_line and any(text in site.failure[1] for text in _REFUSED)
        if not site.is_call or not refused:
            return None
        call = site.call
        if call.starred or call.has("data_range"):
            return None
        call.set("data_range", "2")
        return Replacement(call.text)


rule = FloatRange(
    applies_to=">=0.21",
    reason="Since scikit-image 0.21 the range of values must be given for images of floats; it was taken to be that "
    "of the type, from -1 to 1.",
    documentation="https://scikit-image.org/docs/stable/api/skimage.metrics.html#skimage.metrics.structural_similarity",
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.metrics import structural_similarity\na = np.eye(9)\n",
            before="similar = structural_similarity(a, a / 2)",
            after="similar = structural_similarity(a, a / 2, data_range=2)",
            failure=("ValueError", "Since image dtype is floating point, you must specify the data_range parameter."),
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom skimage.metrics import structural_similarity\na = np.zeros((9, 9), 'uint8')\n"
        "similar = structural_similarity(a, a)\n",
    ),
)
