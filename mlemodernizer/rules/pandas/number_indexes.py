"""Indexes of numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TYPES = {"Int64Index": "'int64'", "UInt64Index": "'uint64'", "Float64Index": "'float64'"}


@dataclass(frozen=True, kw_only=True)
class NumberIndexes(Rule):
    """``pd.Int64Index(x)`` → ``pd.Index(x, dtype='int64')``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"pandas.{name}" for name in _TYPES)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.positional > 1 or site.call.has("dtype"):
            return None
        call = site.call
        call.set("dtype", _TYPES[site.dotted.rpartition(".")[2]])
        call.set_function(site.name_of("pandas.Index"))
        return Replacement(call.text)


rule = NumberIndexes(
    applies_to=">=2.0",
    reason="Int64Index and its relatives were removed in pandas 2.0: an Index has any type of numbers.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#index-can-now-hold-numpy-numeric-dtypes",
    gone=frozenset(f"pandas.{name}" for name in _TYPES),
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="i = pd.Int64Index([1, 2])",
            after="i = pd.Index([1, 2], dtype='int64')",
        ),
    ),
    unchanged=("import pandas as pd\ni = pd.Index([1, 2])\nj = pd.RangeIndex(3)\n",),
)
