"""Images with channels."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = {
    "draw": ("random_shapes",),
    "feature": ("hog", "multiscale_basic_features"),
    "filters": ("gaussian", "unsharp_mask"),
    "measure": ("compare_ssim", "structural_similarity"),
    "metrics": ("structural_similarity",),
    "restoration": (
        *("cycle_spin", "denoise_bilateral", "denoise_nl_means", "denoise_tv_chambolle", "denoise_wavelet"),
        *("estimate_sigma", "inpaint_biharmonic"),
    ),
    "segmentation": ("felzenszwalb", "random_walker", "slic"),
    "transform": ("pyramid_expand", "pyramid_gaussian", "pyramid_laplacian", "pyramid_reduce", "rescale"),
    "util": ("apply_parallel", "montage"),
}


@dataclass(frozen=True, kw_only=True)
class ChannelAxis(Rule):
    """``gaussian(image, multichannel=True)`` → ``gaussian(image, channel_axis=-1)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"skimage.{home}.{name}" for home, names in _FUNCTIONS.items() for name in names)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("multichannel")
        if given is None:
            return None
        call = site.call
        call.rename("multichannel", "channel_axis")
        known = "-1" if site.literal(given) else "None"
        call.set("channel_axis", known if isinstance(given, ast.Constant) else f"-1 if {site.text(given)} else None")
        return Replacement(call.text)


rule = ChannelAxis(
    applies_to=">=0.19",
    reason="The argument multichannel was removed in scikit-image 0.21; channel_axis, since 0.19, says which axis "
    "holds the channels.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.19.html",
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.filters import gaussian\nimage = np.zeros((9, 9, 3))\n",
            before="smooth = gaussian(image, sigma=2, multichannel=True)",
            after="smooth = gaussian(image, sigma=2, channel_axis=-1)",
        ),
    ),
    unchanged=("from skimage.filters import gaussian\ngaussian(image, channel_axis=-1)\n",),
)
