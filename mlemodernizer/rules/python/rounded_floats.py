"""round of plain numbers that used to be NumPy's."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RoundedFloats(Rule):
    """``score.round(2)`` → ``round(score, 2)``, for what a failed run showed to be a plain number."""

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.float.round", "builtins.int.round")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or site.call.starred or site.is_bound("round"):
            return None
        digits = site.argument("decimals", 0)
        return Replacement(f"round({site.text(site.receiver)}, {'0' if digits is None else site.text(digits)})")


rule = RoundedFloats(
    applies_to=">=3",
    reason="What was a number of NumPy, which has a method round, is a plain number of Python now, which has none.",
    documentation="https://docs.python.org/3/library/functions.html#round",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(setup="score = float('0.7512')\n", before="print(score.round(2))", after="print(round(score, 2))"),
    ),
    unchanged=(
        "import numpy as np\nx = np.array([0.75]).round(1)\ny = round(0.75, 1)\n",
        "def show(score):\n    return score.round(2)\n",
    ),
)
