"""Dates as whole numbers."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._assigned import assigned_value

_WHOLE = frozenset({"int", "int64", "i8"})
_READERS = frozenset({"pandas.read_csv", "pandas.read_table", "pandas.read_excel"})
_TYPES = frozenset({"builtins.int", "numpy.int64", "numpy.int_"})


@dataclass(frozen=True, kw_only=True)
class EpochNumbers(Rule):
    """``dates.astype(int)`` → ``dates.astype('datetime64[ns]').astype(int)``: nanoseconds, as they were."""

    @property
    def members(self) -> Iterable[str]:
        return ("astype", "view")

    def rewrite(self, site: Site) -> Replacement | None:
        kind = site.argument("dtype", 0)
        if not site.is_call or kind is None or site.receiver is None:
            return None
        if site.literal(kind) not in _WHOLE and site.name(kind) not in _TYPES:
            return None
        held = site.receiver
        if isinstance(held, ast.Attribute) and held.attr == "values":
            held = held.value
        if not site.is_a(held, "pandas.Series", "pandas.DatetimeIndex") or not _are_dates(site, held):
            return None
        call = site.call
        call.set_method("astype")
        owner = site.text(site.receiver)
        return Replacement(f"{owner}.astype('datetime64[ns]'){call.text[len(owner) :]}")


def _are_dates(site: Site, node: ast.expr) -> bool:
    """Whether a series certainly holds dates that were made of texts."""
    if isinstance(node, ast.Name):
        given = assigned_value(site, node)
        return given is not node and given is not None and _makes_dates(site, given)
    if isinstance(node, ast.Subscript | ast.Attribute) and site.is_a(node.value, "pandas.DataFrame"):
        label = node.attr if isinstance(node, ast.Attribute) else site.literal(node.slice)
        given_values = [
            assign.value
            for assign in site.references.of_kind(ast.Assign)
            if any(isinstance(t, ast.Subscript) and site.literal(t.slice) == label for t in assign.targets)
        ]
        read = isinstance(label, str) and _is_read_as_dates(site, label)
        return (
            isinstance(label, str)
            and (read or bool(given_values))
            and all(_makes_dates(site, value) for value in given_values)
        )
    return _makes_dates(site, node)


def _is_read_as_dates(site: Site, label: str) -> bool:
    """Whether all files that the notebook reads with dates have them in the column."""
    lists = [
        keyword.value
        for call in site.references.of_kind(ast.Call)
        if site.name(call.func) in _READERS
        for keyword in call.keywords
        if keyword.arg == "parse_dates"
    ]
    named = [
        {site.literal(element) for element in names.elts} if isinstance(names, ast.List | ast.Tuple) else set()
        for names in lists
    ]
    return bool(named) and all(label in labels for labels in named)


def _makes_dates(site: Site, node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and site.name(node.func) in ("pandas.to_datetime", "pandas.date_range")


rule = EpochNumbers(
    applies_to=">=3.0",
    reason="Since pandas 3.0 dates are kept in microseconds as a rule; as whole numbers they were nanoseconds.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v3.0.0.html",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'d': ['2016-01-02']})\n",
            before="df['d'] = pd.to_datetime(df['d'])\ns = df['d'].astype('int64') // 10**9",
            after="df['d'] = pd.to_datetime(df['d'])\ns = df['d'].astype('datetime64[ns]').astype('int64') // 10**9",
        ),
        Example(
            setup="import io\nimport pandas as pd\n"
            "df = pd.read_csv(io.StringIO('d,a\\n2016-01-02,1'), parse_dates=['d'])\n",
            before="s = df['d'].values.astype('int64')",
            after="s = df['d'].values.astype('datetime64[ns]').astype('int64')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.read_csv('x.csv', parse_dates=['d'])\nx = df['a'].values.astype(int)\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1.5]})\nx = df['a'].astype(int)\n"
        "df['d'] = pd.to_datetime(df['a']).dt.year\ny = df['d'].astype(int)\n",
    ),
)
