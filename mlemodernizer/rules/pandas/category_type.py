"""astype('category') with options."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class CategoryType(Rule):
    """``s.astype('category', ordered=True)`` → ``s.astype(pd.CategoricalDtype(ordered=True))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.Series.astype", "pandas.DataFrame.astype")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.literal(site.argument("dtype", 0)) != "category":
            return None
        call = site.call
        categories, ordered = call.remove("categories"), call.remove("ordered")
        if categories is None and ordered is None:
            return None
        if categories is None and ordered == "False":
            return Replacement(call.text)
        given = {"categories": categories, "ordered": ordered}
        options = ", ".join(f"{name}={source}" for name, source in given.items() if source is not None)
        call.set("dtype", f"{site.name_of('pandas.CategoricalDtype')}({options})", 0)
        return Replacement(call.text)


rule = CategoryType(
    applies_to=">=0.25",
    reason="Since pandas 0.25 categories and their order are given by a CategoricalDtype.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.21.0.html#categoricaldtype-for-specifying-categoricals",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['b', 'a'])\n",
            before="t = s.astype('category', categories=['a', 'b'], ordered=True)",
            after="t = s.astype(pd.CategoricalDtype(categories=['a', 'b'], ordered=True))",
        ),
        Example(
            setup="import pandas as pd\ns = pd.Series(['b', 'a'])\n",
            before="t = s.astype('category', ordered=False)",
            after="t = s.astype('category')",
        ),
    ),
    unchanged=("import pandas as pd\nt = pd.Series(['a']).astype('category')\n",),
)
