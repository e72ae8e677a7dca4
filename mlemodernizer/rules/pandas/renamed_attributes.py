"""Attributes of frames and series that were renamed."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {
    "pandas.Series.is_monotonic": "is_monotonic_increasing",
    "pandas.Index.is_monotonic": "is_monotonic_increasing",
    "pandas.DataFrame.ftypes": "dtypes",
}


@dataclass(frozen=True, kw_only=True)
class RenamedAttributes(Rule):
    """``s.is_monotonic`` → ``s.is_monotonic_increasing``, ``df.ftypes`` → ``df.dtypes``."""

    @property
    def targets(self) -> Iterable[str]:
        return _NEW

    def rewrite(self, site: Site) -> Replacement | None:
        if site.receiver is None or not isinstance(site.node, ast.Attribute) or not isinstance(site.node.ctx, ast.Load):
            return None
        return Replacement(f"{site.text(site.receiver)}.{_NEW[site.dotted]}")


rule = RenamedAttributes(
    applies_to=">=2.0",
    reason="ftypes was removed in pandas 1.0 in favour of dtypes, is_monotonic in 2.0 of is_monotonic_increasing.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\n",
            before="rising = df['a'].is_monotonic\nkinds = df.ftypes",
            after="rising = df['a'].is_monotonic_increasing\nkinds = df.dtypes",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nrising = df.a.is_monotonic_decreasing\n",),
)
