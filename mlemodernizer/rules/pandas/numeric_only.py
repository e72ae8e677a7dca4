"""Reductions of frames that have columns of text."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.pandas._column_kinds import Kind
from mlemodernizer.rules.pandas._contents import contents_of

_FRAME = ("corr", "cov", "kurt", "kurtosis", "mean", "median", "quantile", "sem", "skew", "std", "var")
_OF_ANY = ("max", "min", "prod", "product", "sum")
"""What was never left out of a column of text, but of a row that has one."""
_BEFORE = 2  # at most so many arguments stand before numeric_only
_GROUPED = ("corr", "mean", "median", "prod", "quantile", "sem", "skew", "std", "sum", "var")
_ON_TEXT = re.compile(
    r"can only concatenate str|not supported between instances of"
    r"|does not support (?:operation|reduction|aggregation|\w+ op)|with string dtype"
    r"|Could not convert .* to numeric|agg function failed|Cannot aggregate non-numeric type"
    r"|could not convert string to float|unsupported operand type\(s\) for [-+]: 'str' and 'str'"
    r"|DataFrame contains columns with dtype datetime64|setting an array element with a sequence"
)
_NUMERIC = {
    "corr",
    "cov",
    "isna",
    "isnull",
    "notna",
    "notnull",
    "isin",
    "select_dtypes",
    "duplicated",
    "count",
    "diff",
    "transpose",
}


@dataclass(frozen=True, kw_only=True)
class NumericOnly(Rule):
    """``df.mean()`` → ``df.mean(numeric_only=True)``, where all of a frame's columns are meant."""

    @property
    def targets(self) -> Iterable[str]:
        frame = tuple(f"pandas.DataFrame.{name}" for name in (*_FRAME, *_OF_ANY))
        grouped = (f"pandas.{owner}.{name}" for owner in ("DataFrameGroupBy", "Resampler") for name in _GROUPED)
        return (*frame, *grouped, *(f"pandas.Rolling.{name}" for name in _GROUPED))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None:
            return None
        if _is_chosen(site, site.receiver) or _is_grown(site, site.receiver):
            return None
        owner, _, name = site.dotted.rpartition(".")
        if owner == "pandas.Rolling" or (owner == "pandas.DataFrame" and name in _OF_ANY):
            wanted = site.on_failing_line and _ON_TEXT.search(site.failure[1]) is not None
        else:
            wanted = _is_certain(site, site.receiver, summed=name == "sum")
        if not wanted or site.is_a(site.receiver, "pandas.SeriesResampler"):
            return None
        call = site.call
        if call.starred or call.has("numeric_only") or call.has("level") or call.positional > _BEFORE:
            return None
        call.set("numeric_only", "True")
        return Replacement(call.text)


def _is_certain(site: Site, frame: ast.expr, *, summed: bool) -> bool:
    """Whether columns certainly are left out, or may be and nobody would see it if they were not.

    The sum of texts is a text: it fails nowhere. All else of a frame with texts fails, and is certain then.
    """
    contents = contents_of(site, frame)
    if contents.numeric:
        return False
    known = contents.holds(Kind.TEXTS) or contents.holds(Kind.DATES) or (summed and contents.read)
    return known or site.predates("pandas", "2.0") or _has_failed(site)


def _has_failed(site: Site) -> bool:
    """Whether the last run failed on such a method: the whole notebook was written for what they used to do."""
    if not _ON_TEXT.search(site.failure[1]):
        return False
    evidence = site.references.analysis.evidence
    return any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr in (*_FRAME, *_GROUPED)
        and call.lineno <= evidence.line <= (call.end_lineno or call.lineno)
        and site.references.analysis.unit_of[call] == evidence.unit
        for call in site.references.of_kind(ast.Call)
    )


def _is_chosen(site: Site, node: ast.expr) -> bool:
    """Whether the columns were picked, or made, so that all of them are numeric."""
    if isinstance(node, ast.Subscript):
        return not (
            isinstance(node.slice, ast.Slice)
            or site.is_a(node.slice, "pandas.Series")
            or (isinstance(node.value, ast.Attribute) and node.value.attr in ("loc", "iloc"))
        )
    if isinstance(node, ast.Attribute) and node.attr == "T":
        return True  # its columns are of the type object where the frame had texts
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in _NUMERIC
    return isinstance(node, ast.Compare | ast.BinOp | ast.UnaryOp)


def _is_grown(site: Site, node: ast.expr) -> bool:
    """Whether a frame began empty: the numbers that were put in are in columns of the type object, which count."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    if not isinstance(node, ast.Name):
        return False
    return any(
        any(isinstance(target, ast.Name) and target.id == node.id for target in part.targets)
        and _is_empty_frame(site, part.value)
        for part in site.references.of_kind(ast.Assign)
    )


def _is_empty_frame(site: Site, node: ast.expr) -> bool:
    if not isinstance(node, ast.Call) or site.name(node.func) != "pandas.DataFrame":
        return False
    return not node.args and all(keyword.arg in ("columns", "index") for keyword in node.keywords)


rule = NumericOnly(
    applies_to=">=2.0",
    reason="These methods used to leave out columns that are not numeric; since pandas 2.0 they fail on them.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})\n",
            before="correlations = df.corr()",
            after="correlations = df.corr(numeric_only=True)",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y'], 'c': ['u', 'v']})\n",
            before="means = df.groupby('b').mean()",
            after="means = df.groupby('b').mean(numeric_only=True)",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nm = df['a'].mean()\nn = df[['a']].mean()\n",
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nshare = df.isnull().mean()\ntotal = df.sum()\n",
        "import numpy as np\nx = np.ones((2, 2))\nm = x.mean()\n",
    ),
)
