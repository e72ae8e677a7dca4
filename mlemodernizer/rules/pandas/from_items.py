"""DataFrame.from_items."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class FromItems(Rule):
    """``pd.DataFrame.from_items(pairs)`` → ``pd.DataFrame.from_dict(dict(pairs))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.from_items",)

    def rewrite(self, site: Site) -> Replacement | None:
        items = site.argument("items", 0)
        if items is None or site.is_method or site.call.starred:
            return None
        call = site.call
        call.name_positionals((None, "columns", "orient"))
        if site.literal(site.argument("orient", 2)) != "index" and call.has("columns"):
            return None
        call.rename("items", "data")
        call.set("data", f"dict({site.text(items)})", 0)
        call.set_function(f"{site.name_of('pandas.DataFrame')}.from_dict")
        return Replacement(call.text)


rule = FromItems(
    applies_to=">=1.0",
    reason="DataFrame.from_items was removed in pandas 1.0; dictionaries keep their order.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.23.0.html#deprecations",
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="df = pd.DataFrame.from_items([('b', [1]), ('a', [2])])",
            after="df = pd.DataFrame.from_dict(dict([('b', [1]), ('a', [2])]))",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame.from_dict({'a': [1]})\n",),
)
