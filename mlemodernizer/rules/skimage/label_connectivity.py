"""Which pixels are neighbours."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.18",
    reason="The argument neighbors of label was removed in scikit-image 0.18: connectivity=1 are 4 neighbours of a "
    "pixel, None are all.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.18.html",
    functions=("skimage.measure.label", "skimage.morphology.label"),
    renamed={"neighbors": "connectivity"},
    values={("connectivity", 4): "1", ("connectivity", 8): "None"},
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.measure import label\nimage = np.zeros((9, 9), int)\n",
            before="regions = label(image, neighbors=8, background=0)",
            after="regions = label(image, connectivity=None, background=0)",
        ),
    ),
    unchanged=("from skimage.measure import label\nlabel(image, connectivity=2)\n",),
)
