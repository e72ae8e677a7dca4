"""What marching_cubes gives."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("skimage.measure.marching_cubes", "skimage.measure.marching_cubes_classic")


@dataclass(frozen=True, kw_only=True)
class MarchingCubes(Rule):
    """``verts, faces = measure.marching_cubes(p, 0)`` → ``verts, faces = measure.marching_cubes(p, 0, …)[:2]``."""

    @property
    def targets(self) -> Iterable[str]:
        return _FUNCTIONS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        parent = site.parent
        target = parent.targets[0] if isinstance(parent, ast.Assign) else None
        two = isinstance(target, ast.Tuple) and len(target.elts) == 2  # noqa: PLR2004
        if not two and not site.dotted.endswith("_classic"):
            return None
        call = site.call
        call.name_positionals((None, None, "spacing", "gradient_direction"))
        call.set("method", "'lorensen'")
        call.set_function(site.name_of("skimage.measure.marching_cubes"))
        return Replacement(f"{call.text}[:2]")


rule = MarchingCubes(
    applies_to=">=0.19",
    reason="marching_cubes gives normals and values as well since scikit-image 0.14; the method of old is 'lorensen'.",
    documentation="https://scikit-image.org/docs/stable/api/skimage.measure.html#skimage.measure.marching_cubes",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom skimage import measure\nbody = np.pad(np.ones((3, 3, 3)), 1)\n",
            before="verts, faces = measure.marching_cubes(body, 0.5)",
            after="verts, faces = measure.marching_cubes(body, 0.5, method='lorensen')[:2]",
        ),
    ),
    unchanged=("from skimage import measure\nverts, faces, normals, values = measure.marching_cubes(body, 0)\n",),
)
