"""Rows of a frame by a part of a date."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_DATE = re.compile(r"\d{4}(?:-\d{1,2}){0,2}(?: \d\d(?::\d\d)*)?")


@dataclass(frozen=True, kw_only=True)
class RowsByDate(Rule):
    """``df['2016-01']`` → ``df.loc['2016-01']``, where a run found no column of that name."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        exception, message = site.failure
        if exception != "KeyError" or not site.failed or not isinstance(node, ast.Subscript):
            return None
        date = site.literal(node.slice)
        if not isinstance(node.ctx, ast.Load) or not isinstance(date, str) or not _DATE.fullmatch(date):
            return None
        if message.strip("'\"") != date or not site.is_a(node.value, "pandas.DataFrame"):
            return None
        index = site.detail(node.value, "index")
        if index and not index.startswith("datetime64"):
            return None
        return Replacement(f"{site.text(node.value)}.loc[{site.text(node.slice)}]")


rule = RowsByDate(
    applies_to=">=2.0",
    after_failure=True,
    reason="Since pandas 2.0 a text in square brackets behind a frame is a column, never the date of rows.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.2.0.html#deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]}, index=pd.to_datetime(['2016-01-02']))\n",
            before="x = df['2016-01']",
            after="x = df.loc['2016-01']",
            failure=("KeyError", "'2016-01'"),
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'2016': [1]})\nx = df['2016']\n",),
)
