"""numpy.core.umath_tests.inner1d."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "numpy.core.umath_tests.inner1d"


@dataclass(frozen=True, kw_only=True)
class InnerProduct(Rule):
    """``inner1d(a, b)`` → ``np.einsum('...i,...i->...', a, b)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.positional != 2 or site.call.keywords():  # noqa: PLR2004 - the two vectors
            return None
        return Replacement(f"{site.name_of('numpy.einsum')}('...i,...i->...', {site.call.arguments()})")


rule = InnerProduct(
    applies_to=">=2.0",
    reason="inner1d stood in a module of numpy's own tests, which was removed in NumPy 2.0.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    gone=frozenset({_NAME}),
    examples=(
        Example(
            before="from numpy.core.umath_tests import inner1d\nimport numpy as np\nx = inner1d(np.eye(2), np.ones(2))",
            after="import numpy as np\nx = np.einsum('...i,...i->...', np.eye(2), np.ones(2))",
        ),
        Example(
            before="from numpy.core.umath_tests import inner1d\nx = 1",
            after="x = 1",
        ),
    ),
    unchanged=("import numpy as np\nx = np.inner([1], [2])\n",),
)
