"""DataFrame.append and Series.append."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Instance, type_of

_FRAME = "pandas.DataFrame"
_SERIES = "pandas.Series"


@dataclass(frozen=True, kw_only=True)
class Append(Rule):
    """``a.append(b)`` → ``pd.concat([a, b])``."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{_FRAME}.append", f"{_SERIES}.append")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method or site.receiver is None:
            return None
        keyword = "other" if site.dotted.startswith(_FRAME) else "to_append"
        other = site.argument(keyword, 0)
        call = site.call
        if other is None or call.starred:
            return None
        added = _of_frame(site, other) if keyword == "other" else _of_series(site, other)
        if added is None:
            return None
        call.name_positionals((None, "ignore_index", "verify_integrity", "sort"))
        call.remove(keyword, 0)
        parts = f"[{site.text(site.receiver)}, {added}]"
        rest = call.arguments()
        function = site.name_of("pandas.concat")
        return Replacement(f"{function}({parts}, {rest})" if rest else f"{function}({parts})")


def _of_frame(site: Site, other: ast.expr) -> str | None:
    """What to concatenate to a frame; None where it is not known what is appended."""
    text = site.text(other)
    if site.is_a(other, _FRAME):
        return text
    if site.is_a(other, _SERIES):
        return f"{text}.to_frame().T"
    if site.is_a(other, "builtins.dict"):
        return f"{site.name_of(_FRAME)}([{text}])"
    item = _item(site, other)
    if item == _FRAME:
        return _spread(site, other)
    if not item and site.on_failing_line and isinstance(other, ast.Name) and site.value(other) is None:
        return f"{text} if isinstance({text}, {site.name_of(_FRAME)}) else {site.name_of(_FRAME)}([{text}])"
    return f"{site.name_of(_FRAME)}({text})" if item in (_SERIES, "builtins.dict") else None


def _of_series(site: Site, other: ast.expr) -> str | None:
    if site.is_a(other, _SERIES):
        return site.text(other)
    return _spread(site, other) if _item(site, other) == _SERIES else None


def _item(site: Site, node: ast.expr) -> str:
    """The class of the elements of a list; empty where that is unknown."""
    value = site.value(node)
    if isinstance(value, Instance) and value.type == "builtins.list" and len(value.items) == 1:
        return site.references.analysis.knowledge.canonical_name(type_of(value.items[0]))
    return ""


def _spread(site: Site, node: ast.expr) -> str:
    if isinstance(node, ast.List):
        return ", ".join(site.text(element) for element in node.elts)
    return f"*{site.text(node)}"


rule = Append(
    applies_to=">=2.0",
    reason="DataFrame.append and Series.append were removed in pandas 2.0 in favour of pandas.concat.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    examples=(
        Example(
            setup="import pandas as pd\na = pd.DataFrame({'x': [1]})\nb = pd.DataFrame({'x': [2]})\n",
            before="c = a.append(b, ignore_index=True)",
            after="c = pd.concat([a, b], ignore_index=True)",
        ),
        Example(
            setup="import pandas as pd\ntable = pd.DataFrame(columns=['k', 'v'])\n",
            before="for k in range(3):\n    table = table.append({'k': k, 'v': k * k}, ignore_index=True)",
            after="for k in range(3):\n"
            "    table = pd.concat([table, pd.DataFrame([{'k': k, 'v': k * k}])], ignore_index=True)",
        ),
        Example(
            setup="import pandas as pd\na = pd.DataFrame({'x': [1]})\nrow = pd.Series({'x': 2}, name='last')\n",
            before="c = a.append(row)",
            after="c = pd.concat([a, row.to_frame().T])",
        ),
    ),
    unchanged=(
        "rows = []\nrows.append({'x': 1})\n",
        "import pandas as pd\ni = pd.Index([1])\nj = i.append(pd.Index([2]))\n",
    ),
)
