"""Slices of dates of rows that are in no order."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "Value based partial slicing on non-monotonic DatetimeIndexes"


@dataclass(frozen=True, kw_only=True)
class DateSlices(Rule):
    """``df.loc['2014':'2015']`` → ``df[df.index.isin(df.sort_index().loc['2014':'2015'].index)]``, after a failure."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.on_failing_line or _MESSAGE not in site.failure[1] or not isinstance(node, ast.Subscript):
            return None
        owner = node.value
        if isinstance(owner, ast.Attribute) and owner.attr == "loc":
            owner = owner.value
        rows = node.slice
        if not isinstance(rows, ast.Slice) or rows.step is not None or not isinstance(node.ctx, ast.Load):
            return None
        ends = [end for end in (rows.lower, rows.upper) if end is not None]
        if not ends or not all(isinstance(site.literal(end), str) for end in ends) or not isinstance(owner, ast.Name):
            return None
        bounds = site.text()[len(site.text(node.value)) :]
        return Replacement(f"{owner.id}[{owner.id}.index.isin({owner.id}.sort_index().loc{bounds}.index)]")


rule = DateSlices(
    applies_to=">=2.0",
    after_failure=True,
    reason="Since pandas 2.0 rows that are not sorted by date are not sliced by dates that may be missing.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\n"
            "df = pd.DataFrame({'a': [1, 2, 3]}, index=pd.to_datetime(['2016-02-01', '2015-05-01', '2016-01-02']))\n",
            before="x = df.loc['2016-01-01':'2016-03']",
            after="x = df[df.index.isin(df.sort_index().loc['2016-01-01':'2016-03'].index)]",
            failure=("KeyError", f"'{_MESSAGE} with non-existing keys is not allowed.'"),
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.read_csv('x.csv')\nx = df.loc['2014':'2015']\n",),
)
