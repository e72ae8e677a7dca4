"""get_dtype_counts, ftypes and mad."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class FrameSummaries(Rule):
    """``df.get_dtype_counts()`` → counts of ``df.dtypes`` by name, ``s.mad()`` → ``(s - s.mean()).abs().mean()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.DataFrame.get_dtype_counts", "pandas.Series.mad")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None or site.call.arguments().strip():
            return None
        owner = site.text(site.receiver)
        if site.dotted.endswith(".get_dtype_counts"):
            return Replacement(f"{owner}.dtypes.astype(str).value_counts().sort_index()")
        if not isinstance(site.receiver, ast.Name | ast.Attribute | ast.Subscript):
            return None
        return Replacement(f"({owner} - {owner}.mean()).abs().mean()")


rule = FrameSummaries(
    applies_to=">=2.0",
    reason="get_dtype_counts was removed in pandas 1.0, mad in pandas 2.0; the release notes say what they computed.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.5.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 4]})\n",
            before="n = df.get_dtype_counts()\nspread = df['a'].mad()",
            after="n = df.dtypes.astype(str).value_counts().sort_index()\n"
            "spread = (df['a'] - df['a'].mean()).abs().mean()",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'mad': [1]})\nx = df.mad.max()\n",),
)
