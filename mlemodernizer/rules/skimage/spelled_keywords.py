"""Arguments of scikit-image in American English."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.16",
    reason="Since scikit-image 0.16 grey is spelled gray and neighbourhood neighborhood; flatten is as_gray.",
    documentation="https://scikit-image.org/docs/stable/release_notes/index.html",
    functions=("skimage.io.imread", "skimage.measure.perimeter"),
    renamed={
        "as_grey": "as_gray",
        "flatten": "as_gray",
        "neighbourhood": "neighborhood",
    },
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage import io\nio.imsave('a.png', np.zeros((9, 9, 3), 'uint8'))\n",
            before="image = io.imread('a.png', as_grey=True)",
            after="image = io.imread('a.png', as_gray=True)",
        ),
    ),
    unchanged=("from skimage.io import imread\nread = lambda p: imread(p, as_gray=True)\n",),
)
