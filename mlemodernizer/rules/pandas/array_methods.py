"""Methods of arrays that series had."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = ("ravel", "reshape", "nonzero", "ptp", "flatten")


@dataclass(frozen=True, kw_only=True)
class ArrayMethods(Rule):
    """``s.reshape(-1, 1)`` → ``s.to_numpy().reshape(-1, 1)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"pandas.Series.{name}" for name in _METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None:
            return None
        owner = site.text(site.receiver)
        return Replacement(f"{owner}.to_numpy(){site.text()[len(owner) :]}")


rule = ArrayMethods(
    applies_to=">=1.0",
    reason="Series lost the methods of arrays: reshape in pandas 0.21, nonzero and ptp in 1.0, ravel in 3.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2])\n",
            before="x = s.reshape(-1, 1)\ny = s.ravel()",
            after="x = s.to_numpy().reshape(-1, 1)\ny = s.to_numpy().ravel()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1, 2])\nx = s.values.reshape(-1, 1)\n",
        "import numpy as np\nx = np.ones(4).reshape(2, 2).ravel()\n",
    ),
)
