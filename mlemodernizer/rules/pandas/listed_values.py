"""Lists given to factorize and unique."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ListedValues(Rule):
    """``pd.factorize(['b', 'a'])`` → ``pd.factorize(np.array(['b', 'a']))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.factorize", "pandas.unique")

    def rewrite(self, site: Site) -> Replacement | None:
        values = site.argument("values", 0)
        if not site.is_call or values is None or not site.is_a(values, "builtins.list", "builtins.tuple"):
            return None
        call = site.call
        call.set("values", f"{site.name_of('numpy.array')}({site.text(values)})", 0)
        return Replacement(call.text)


rule = ListedValues(
    applies_to=">=3.0",
    reason="factorize and unique take arrays, no lists, since pandas 3.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\n",
            before="codes, kinds = pd.factorize(['b', 'a', 'b'])\nnumbers = pd.unique([1, 2, 1])",
            after="codes, kinds = pd.factorize(np.array(['b', 'a', 'b']))\nnumbers = pd.unique(np.array([1, 2, 1]))",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series(['a'])\nx = pd.unique(s)\ny = pd.factorize(s.values)\nz = pd.unique(w)\n",
    ),
)
