"""Time spans in days, months or years."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_TYPE = re.compile(r"(?:timedelta64|<?m8)\[(?P<unit>\w+)\]")
_REFUSED = re.compile(r"Cannot convert from timedelta64\[\w+\] to timedelta64\[")
_DAYS = {"M": "30.436875", "Y": "365.2425"}
_KINDS = ("timedelta64", "m8", "<m8")
_WRITTEN = tuple(f"{kind}[{unit}]" for kind in _KINDS for unit in ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns"])
_UNITS = frozenset({"W", "D", "h", "m", "s", "ms", "us"})


@dataclass(frozen=True, kw_only=True)
class TimedeltaUnits(Rule):
    """``(a - b).astype('timedelta64[D]')`` → ``((a - b) // pd.Timedelta(1, 'D')).astype(float)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.BinOp)

    @property
    def words(self) -> Iterable[str]:
        return ("timedelta64", *_WRITTEN)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.BinOp):
            return self._divided(site, node)
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "astype":
            return None
        if len(node.args) != 1 or node.keywords:
            return None
        found = _TYPE.fullmatch(str(site.literal(node.args[0])))
        spans = node.func.value
        is_span = isinstance(spans, ast.BinOp) and isinstance(spans.op, ast.Sub) and site.is_a(spans, "pandas.Series")
        refused = site.on_failing_line and _REFUSED.match(site.failure[1])
        if found is None or not (is_span or refused):
            return None
        unit = _span(site, found["unit"])
        left = site.text(spans)
        left = f"({left})" if isinstance(spans, ast.BinOp) else left
        return Replacement(f"({left} // {unit}).astype(float)") if unit else None

    def _divided(self, site: Site, node: ast.BinOp) -> Replacement | None:
        unit = node.right
        if not isinstance(node.op, ast.Div) or not isinstance(unit, ast.Call):
            return None
        if site.name(unit.func) != "numpy.timedelta64" or [site.literal(a) for a in unit.args][:1] != [1]:
            return None
        name = site.literal(unit.args[1]) if len(unit.args) > 1 else None
        if name not in _DAYS:
            return None
        text = site.text()
        return Replacement(text[: len(text) - len(site.text(unit))] + _span(site, str(name)))


def _span(site: Site, unit: str) -> str:
    timedelta = site.name_of("pandas.Timedelta")
    if unit in _DAYS:
        return f"{timedelta}(days={_DAYS[unit]})"
    return f"{timedelta}(1, '{unit}')" if unit in _UNITS else ""


rule = TimedeltaUnits(
    applies_to=">=2.0",
    reason="Since pandas 2.0 spans of time are not converted to days, nor to months and years, which vary in length.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#disallow-astype-conversion-to-non-supported-datetime64-timedelta64-dtypes",
    examples=(
        Example(
            setup="import pandas as pd\na = pd.to_datetime(pd.Series(['2016-03-01 12:00']))\nb = a\n",
            before="days = (a - b).astype('timedelta64[D]')",
            after="days = ((a - b) // pd.Timedelta(1, 'D')).astype(float)",
        ),
        Example(
            setup="import numpy as np\nimport pandas as pd\na = pd.to_datetime(pd.Series(['2016-03-01']))\n",
            before="months = (a - a.min()) / np.timedelta64(1, 'M')",
            after="months = (a - a.min()) / pd.Timedelta(days=30.436875)",
        ),
    ),
    unchanged=(
        "import numpy as np\nimport pandas as pd\na = pd.to_datetime(pd.Series(['2016-03-01']))\n"
        "days = (a - a.min()) / np.timedelta64(1, 'D')\nb = pd.Series([1, 2])\nc = b.astype('timedelta64[D]')\n",
    ),
)
