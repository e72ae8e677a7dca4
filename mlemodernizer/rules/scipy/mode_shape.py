"""scipy.stats.mode keeps the axis that it reduces."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ModeShape(Rule):
    """``stats.mode(a)`` → ``stats.mode(a, keepdims=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.mode",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.has("keepdims"):
            return None
        axis = site.argument("axis", 1)
        if axis is not None and not isinstance(site.literal(axis), int):
            return None
        call = site.call
        call.set("keepdims", "True")
        return Replacement(call.text)


rule = ModeShape(
    applies_to=">=1.11",
    reason="Since SciPy 1.11 mode drops the axis that it reduces, unless keepdims=True, which was the way before.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.11.0-notes.html",
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="most = stats.mode([1, 1, 2])[0][0]",
            after="most = stats.mode([1, 1, 2], keepdims=True)[0][0]",
        ),
    ),
    unchanged=(
        "from scipy import stats\nmost = stats.mode([1, 1, 2], keepdims=False)\n",
        "import pandas as pd\nmost = pd.Series([1, 1, 2]).mode()[0]\n",
    ),
)
