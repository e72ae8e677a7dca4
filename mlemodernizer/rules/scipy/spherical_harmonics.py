"""sph_harm."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "scipy.special.sph_harm"


@dataclass(frozen=True, kw_only=True)
class SphericalHarmonics(Rule):
    """``sph_harm(m, n, theta, phi)`` → ``sph_harm_y(n, m, phi, theta)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 4 or node.keywords:  # noqa: PLR2004 - all arguments
            return None
        order, degree, azimuth, polar = (site.text(a) for a in node.args)
        return Replacement(f"{site.name_of('scipy.special.sph_harm_y')}({degree}, {order}, {polar}, {azimuth})")


rule = SphericalHarmonics(
    applies_to=">=1.17",
    reason="sph_harm became sph_harm_y in SciPy 1.15, with its arguments in another order; it left in SciPy 1.17.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.17.0-notes.html",
    gone=frozenset({_NAME}),
    examples=(
        Example(
            setup="from scipy import special\n",
            before="y = special.sph_harm(1, 2, 0.3, 0.4)",
            after="y = special.sph_harm_y(2, 1, 0.4, 0.3)",
        ),
    ),
    unchanged=("from scipy import special\ny = special.sph_harm_y(2, 1, 0.4, 0.3)\n",),
)
