"""numpy's reductions of frames."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("sum", "mean", "std", "var", "max", "amax", "min", "amin", "prod")


@dataclass(frozen=True, kw_only=True)
class FrameReductions(Rule):
    """``np.sum(df)`` → ``np.sum(df, axis=0)``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"numpy.{name}" for name in _FUNCTIONS)

    def rewrite(self, site: Site) -> Replacement | None:
        data = site.argument("a", 0)
        if data is None or not site.is_a(data, "pandas.DataFrame"):
            return None
        call = site.call
        if call.starred or call.positional > 1 or call.has("axis"):
            return None
        call.set("axis", "0")
        return Replacement(call.text)


rule = FrameReductions(
    applies_to=">=3.0",
    reason="numpy's reductions of a frame went over each column; since pandas 3.0 they go over the whole frame.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1, None], 'b': [3, 4]})\n",
            before="missing = np.sum(df.isnull())\nspread = np.std(df)",
            after="missing = np.sum(df.isnull(), axis=0)\nspread = np.std(df, axis=0)",
        ),
    ),
    unchanged=(
        "import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1]})\n"
        "x = np.sum(df['a'])\ny = np.sum(df, axis=1)\nz = np.sum(df.values)\nm = np.median(df)\n",
    ),
)
