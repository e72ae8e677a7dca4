"""The structuring element of morphology."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_MORPHOLOGY = (
    *("binary_closing", "binary_dilation", "binary_erosion", "binary_opening", "black_tophat", "closing", "dilation"),
    *("erosion", "flood", "flood_fill", "h_maxima", "h_minima", "local_maxima", "local_minima", "opening"),
    *("reconstruction", "white_tophat"),
)
_RANK = (
    *("autolevel", "entropy", "enhance_contrast", "equalize", "gradient", "maximum", "mean", "mean_bilateral"),
    *("median", "minimum", "modal", "otsu", "pop", "threshold"),
)

rule = Keywords(
    applies_to=">=0.19",
    reason="The argument selem has been called footprint since scikit-image 0.19.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.19.html",
    functions=(
        "skimage.filters.median",
        *(f"skimage.filters.rank.{name}" for name in _RANK),
        *(f"skimage.morphology.{name}" for name in _MORPHOLOGY),
    ),
    renamed={"selem": "footprint"},
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.morphology import disk, opening\nimage = np.zeros((9, 9))\n",
            before="clean = opening(image, selem=disk(1))",
            after="clean = opening(image, footprint=disk(1))",
        ),
    ),
    unchanged=("from skimage.morphology import disk, opening\nopening(image, disk(1))\n",),
)
