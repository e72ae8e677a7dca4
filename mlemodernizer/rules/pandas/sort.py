"""sort became sort_values and sort_index."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Sort(Rule):
    """``df.sort(c)`` → ``df.sort_values(c)``; a series sorted itself in place."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.sort", "pandas.Series.sort", "pandas.Series.order", "pandas.DataFrame.sort_index")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        call = site.call
        if call.starred:
            return None
        if site.dotted.startswith("pandas.Series."):
            if call.positional:
                return None
            if site.dotted.endswith(".sort") and not call.has("inplace"):
                call.set("inplace", "True")
            call.set_method("sort_values")
            return Replacement(call.text)
        if site.dotted.endswith(".sort_index"):
            if not call.has("by") or call.positional:
                return None
        elif call.positional > 1:
            return None
        elif not call.has("columns", 0):
            call.set_method("sort_index")
            return Replacement(call.text)
        call.rename("columns", "by")
        call.set_method("sort_values")
        return Replacement(call.text)


rule = Sort(
    applies_to=">=0.20",
    reason="sort, order and sort_index(by=...) were removed in pandas 0.20 in favour of sort_values and sort_index.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.17.0.html#changes-to-sorting-api",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [2, 1]})\n",
            before="best = df.sort('a', ascending=False)",
            after="best = df.sort_values('a', ascending=False)",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series([2, 1])\n",
            before="s.sort()\nt = s.order(ascending=False)",
            after="s.sort_values(inplace=True)\nt = s.sort_values(ascending=False)",
        ),
    ),
    unchanged=(
        "names = ['b', 'a']\nnames.sort()\n",
        "import pandas as pd\ndf = pd.DataFrame({'order': [1]})\nx = df.order.max()\ny = df.sort_index()\n",
    ),
)
