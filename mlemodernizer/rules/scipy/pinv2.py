"""scipy.linalg.pinv2 became pinv."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Pinv2(Rule):
    """``linalg.pinv2(a)`` → ``linalg.pinv(a)``, where no tolerance is given."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.linalg.pinv2",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional != 1 or site.call.keywords():
            return None
        call = site.call
        call.set_function(site.name_of("scipy.linalg.pinv"))
        return Replacement(call.text)


rule = Pinv2(
    applies_to=">=1.9",
    reason="pinv2 was removed in SciPy 1.9; pinv computes the pseudo-inverse by singular values since SciPy 1.7.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.9.0-notes.html",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset({"scipy.linalg.pinv2"}),
    examples=(
        Example(
            setup="import numpy as np\nfrom scipy import linalg\n",
            before="b = linalg.pinv2(np.eye(2))",
            after="b = linalg.pinv(np.eye(2))",
        ),
    ),
    unchanged=("import numpy as np\nb = np.linalg.pinv(np.eye(2))\n",),
)
