"""How often a method of scikit-image goes round."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.19",
    reason="The number of iterations has been called num_iter, and its limit max_num_iter, since scikit-image 0.19.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.19.html",
    functions=(
        "skimage.filters.threshold_minimum",
        "skimage.morphology.thin",
        "skimage.restoration.denoise_tv_bregman",
        "skimage.restoration.denoise_tv_chambolle",
        "skimage.restoration.richardson_lucy",
        "skimage.segmentation.active_contour",
        "skimage.segmentation.chan_vese",
        "skimage.segmentation.morphological_chan_vese",
        "skimage.segmentation.morphological_geodesic_active_contour",
        "skimage.segmentation.slic",
    ),
    renamed={
        "iterations": "num_iter",
        "max_iter": "max_num_iter",
        "max_iterations": "max_num_iter",
        "n_iter_max": "max_num_iter",
    },
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.segmentation import slic\nimage = np.zeros((9, 9, 3))\n",
            before="segments = slic(image, n_segments=4, max_iter=5)",
            after="segments = slic(image, n_segments=4, max_num_iter=5)",
        ),
    ),
    unchanged=("from sklearn.cluster import KMeans\nKMeans(max_iter=5)\n",),
)
