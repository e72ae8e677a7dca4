"""Seeds of scikit-image's random numbers."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.21",
    reason="Seeds have been called rng since scikit-image 0.21, and seed another generator of numbers.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.21.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    functions=(
        "skimage.data.binary_blobs",
        "skimage.draw.random_shapes",
        "skimage.measure.ransac",
        "skimage.restoration.unwrap_phase",
        "skimage.segmentation.quickshift",
        "skimage.transform.probabilistic_hough_line",
        "skimage.util.random_noise",
    ),
    renamed={"random_seed": "rng", "random_state": "rng", "seed": "rng"},
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.util import random_noise\nimage = np.zeros((9, 9))\n",
            before="noisy = random_noise(image, mode='gaussian', seed=1)",
            after="noisy = random_noise(image, mode='gaussian', rng=1)",
        ),
    ),
    unchanged=("from sklearn.utils import shuffle\nshuffle([1, 2], random_state=1)\n",),
)
