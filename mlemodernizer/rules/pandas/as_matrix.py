"""as_matrix became to_numpy."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AsMatrix(Rule):
    """``a.as_matrix(columns)`` → ``a[columns].to_numpy()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.as_matrix", "pandas.Series.as_matrix")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        given = site.argument("columns", 0)
        call = site.call
        columns = call.remove("columns", 0)
        if isinstance(given, ast.List) and len(given.elts) == 1 and site.is_a(given.elts[0], "builtins.list"):
            columns = site.text(given.elts[0])  # a list of names within a list named the same columns
        if call.arguments().strip():
            return None
        selected = f"[{columns}]" if columns not in (None, "None") else ""
        return Replacement(f"{call.receiver}{selected}.to_numpy()")


rule = AsMatrix(
    applies_to=">=1.0",
    reason="as_matrix was removed in pandas 1.0 in favour of to_numpy.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1], 'b': [2]})\n",
            before="X = df.as_matrix(columns=['a'])\ny = df['b'].as_matrix()",
            after="X = df[['a']].to_numpy()\ny = df['b'].to_numpy()",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nX = df.to_numpy()\n",),
)
