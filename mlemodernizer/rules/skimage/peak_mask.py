"""Peaks as a mask."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PeakMask(Rule):
    """``peak_local_max(image, indices=False)`` → a mask made of the coordinates."""

    @property
    def targets(self) -> Iterable[str]:
        return ("skimage.feature.peak_local_max",)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("indices", 5)
        if given is None or not site.is_call or site.call.starred:
            return None
        value = site.literal(given)
        call = site.call
        call.name_positionals((None, "min_distance", "threshold_abs", "threshold_rel", "exclude_border", "indices"))
        call.remove("indices")
        if value is True:
            return Replacement(call.text)
        image = site.argument("image", 0)
        if value is not False or not isinstance(image, ast.Name):
            return None
        shape = f"{image.id}.shape"
        numpy = site.name_of("numpy.histogramdd").removesuffix("histogramdd")
        return Replacement(
            f"{numpy}isin({numpy}arange({image.id}.size), {numpy}ravel_multi_index({call.text}.T, {shape}))"
            f".reshape({shape})"
        )


rule = PeakMask(
    applies_to=">=0.20",
    reason="The argument indices of peak_local_max was removed in scikit-image 0.20: it gives coordinates, not a mask.",
    documentation="https://scikit-image.org/docs/stable/release_notes/release_0.20.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage.feature import peak_local_max\nimage = np.eye(9)\n",
            before="peaks = peak_local_max(image, min_distance=2, indices=False)",
            after="peaks = np.isin(np.arange(image.size), "
            "np.ravel_multi_index(peak_local_max(image, min_distance=2).T, image.shape)).reshape(image.shape)",
        ),
    ),
    unchanged=("from skimage.feature import peak_local_max\npeak_local_max(image, min_distance=2)\n",),
)
