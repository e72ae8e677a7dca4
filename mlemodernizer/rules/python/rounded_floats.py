"""round of plain numbers that used to be NumPy's."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RoundedFloats(Rule):
    """``score.round(2)`` → ``np.round(score, 2)``, for what a failed run showed to be a plain number.

    On the line that failed others may be arrays still: NumPy's function rounds either.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("builtins.float.round", "builtins.int.round")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or site.call.starred:
            return None
        digits = site.argument("decimals", 0)
        given = site.text(site.receiver) if digits is None else f"{site.text(site.receiver)}, {site.text(digits)}"
        return Replacement(f"{site.name_of('numpy.round')}({given})")


rule = RoundedFloats(
    applies_to=">=3",
    reason="What was a number of NumPy, which has a method round, is a plain number of Python now, which has none.",
    documentation="https://numpy.org/doc/stable/reference/generated/numpy.round.html",
    examples=(
        Example(
            setup="import numpy as np\nscore = float('0.7512')\n",
            before="print(score.round(2))",
            after="print(np.round(score, 2))",
        ),
    ),
    unchanged=(
        "import numpy as np\nx = np.array([0.75]).round(1)\ny = round(0.75, 1)\n",
        "def show(score):\n    return score.round(2)\n",
    ),
)
