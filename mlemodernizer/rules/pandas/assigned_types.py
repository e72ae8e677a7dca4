"""Values of another type put into a part of a column."""

import ast
import re
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INVALID = re.compile(r"Invalid value '(?P<value>.*?)' for dtype '(?P<type>[\w\[\], ]+)'", re.DOTALL)
_FRACTION = re.compile(r"-?\d*\.\d+(?:e[+-]?\d+)?|-?\d+e[+-]?\d+")
_ELEMENT = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|nan|-?inf|\.\.\.")
_NUMBER = re.compile(r"-?\d+(?:\.\d*)?")
_TWO = 2


@dataclass(frozen=True, kw_only=True)
class AssignedTypes(Rule):
    """``df.loc[m, 'a'] = 'low'`` → ``df['a'] = df['a'].astype(object)`` before it.

    Where a run failed on the types, or where the column was certainly filled with one number before.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign, ast.AugAssign)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign | ast.AugAssign):
            return None
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        exception, message = site.failure
        found = _INVALID.search(message) if exception == "TypeError" and site.on_failing_line else None
        if found is None:
            kind = _certain_change(site, node, target) if isinstance(node, ast.Assign) else ""
            return _with_change(site, node, target, kind) if kind else None
        if isinstance(node, ast.Assign) and found["type"] == "str" and _NUMBER.fullmatch(found["value"]):
            masked = _masked(site, target, node.value)
            if masked:
                return Replacement(masked)
        if isinstance(node, ast.Assign) and (whole := _whole_column(site, target)):
            return Replacement(whole + site.text()[len(site.text(target)) :])
        fraction = found["type"].startswith(("int", "uint")) and _are_fractions(found["value"])
        return _with_change(site, node, target, "float" if fraction else "object")


def _are_fractions(shown: str) -> bool:
    """Whether a value, or an array of them, that a column of whole numbers refused is of numbers."""
    if not (shown.startswith("[") and shown.endswith("]")):
        return bool(_FRACTION.fullmatch(shown))
    numbers = shown[1:-1].split()
    return bool(numbers) and all(_ELEMENT.fullmatch(number) for number in numbers)


def _with_change(site: Site, node: ast.stmt, target: ast.expr, kind: str) -> Replacement | None:
    """The assignment with a statement before it that gives the column another type."""
    change = _change(site, target, kind)
    line = site.unit.line(node.lineno)
    indent = line[: len(line) - len(line.lstrip())]
    above = site.unit.line(node.lineno - 1).strip() if node.lineno > 1 else ""
    begins_line = line[len(indent) :].startswith(site.text(target).split("\n")[0])
    if change is None or above == change or not begins_line:
        return None
    return Replacement(f"{change}\n{indent}{site.text()}")


def _certain_change(site: Site, node: ast.Assign, target: ast.expr) -> str:
    """The type that a column needs which was filled with one number before; empty where it may need none.

    Only the first assignment of that kind needs it.
    """
    parts = _parts(target, ("loc",))
    label = site.literal(parts[2]) if parts is not None else ...
    value = site.literal(node.value)
    if parts is None or not isinstance(label, str) or not isinstance(value, str | float):
        return ""
    frame = ast.unparse(parts[0])
    same = [a for a in _in_order(site) if _column(site, a.targets[0]) == (frame, label)]
    whole = [a for a in same if isinstance(a.targets[0], ast.Subscript) and not _parts(a.targets[0], ("loc",))]
    if len(whole) != 1 or same[:1] != whole or same[1:2] != [node]:
        return ""
    filled = site.literal(whole[0].value)
    if isinstance(value, float):
        return "float" if isinstance(filled, int) and not isinstance(filled, bool) else ""
    number = isinstance(filled, int | float) or site.name(whole[0].value) in ("numpy.nan", "numpy.NaN", "numpy.NAN")
    return "object" if number else ""


def _in_order(site: Site) -> list[ast.Assign]:
    """The assignments to one target, in the order in which they stand in the notebook or module."""
    analysis = site.references.analysis
    order = [unit.id for unit in analysis.program_of(site.unit.id).units]
    found = [a for a in site.references.of_kind(ast.Assign) if len(a.targets) == 1 and analysis.unit_of[a] in order]
    return sorted(found, key=lambda a: (order.index(analysis.unit_of[a]), a.lineno))


def _column(site: Site, target: ast.expr) -> tuple[str, object]:
    """Frame and label of a column, or of a part of one, that is assigned to."""
    parts = _parts(target, ("loc",))
    if parts is not None:
        return ast.unparse(parts[0]), site.literal(parts[2])
    if isinstance(target, ast.Subscript) and site.is_a(target.value, "pandas.DataFrame"):
        return ast.unparse(target.value), site.literal(target.slice)
    return "", None


def _parts(target: ast.expr, indexers: tuple[str, ...]) -> tuple[ast.expr, ast.expr, ast.expr] | None:
    """Frame, rows and column of ``frame.loc[rows, column]``."""
    if not isinstance(target, ast.Subscript) or not isinstance(target.value, ast.Attribute):
        return None
    if target.value.attr not in indexers or not isinstance(target.slice, ast.Tuple) or len(target.slice.elts) != _TWO:
        return None
    frame = target.value.value
    return (frame, *target.slice.elts) if isinstance(frame, ast.Name | ast.Attribute) else None  # type: ignore[return-value]


def _masked(site: Site, target: ast.expr, value: ast.expr) -> str:
    """The column with a number in the place of some texts, so that it is of numbers once no text is left."""
    parts = _parts(target, ("loc",))
    if parts is None or not (isinstance(parts[1], ast.Compare | ast.BinOp) or site.is_a(parts[1], "pandas.Series")):
        return ""
    column = f"{site.text(parts[0])}[{site.text(parts[2])}]"
    return f"{column} = {column}.mask({site.text(parts[1])}, {site.text(value)}).infer_objects()"


def _whole_column(site: Site, target: ast.expr) -> str:
    """The column as a target of its own, where all of its rows are assigned to."""
    parts = _parts(target, ("loc",))
    if parts is None or not isinstance(parts[1], ast.Slice) or isinstance(parts[2], ast.Slice):
        return ""
    whole = parts[1].lower is None and parts[1].upper is None
    return f"{site.text(parts[0])}[{site.text(parts[2])}]" if whole else ""


def _change(site: Site, target: ast.expr, new_type: str) -> str | None:
    """The statement that gives the column another type."""
    parts = _parts(target, ("loc", "at"))
    if parts is not None and not isinstance(parts[2], ast.Slice):
        column = f"{site.text(parts[0])}[{site.text(parts[2])}]"
        return f"{column} = {column}.astype({new_type})"
    parts = _parts(target, ("iloc", "iat"))
    if parts is not None and isinstance(parts[2], ast.Name | ast.Constant):
        frame, position = site.text(parts[0]), site.text(parts[2])
        return f"{frame}.isetitem({position}, {frame}.iloc[:, {position}].astype({new_type}))"
    if not isinstance(target, ast.Subscript):
        return None
    owner = target.value
    if isinstance(owner, ast.Attribute) and owner.attr in ("loc", "iloc", "at", "iat"):
        owner = owner.value
    if isinstance(owner, ast.Name) and site.is_a(owner, "pandas.Series"):
        return f"{owner.id} = {owner.id}.astype({new_type})"
    return None


rule = AssignedTypes(
    applies_to=">=3.0",
    reason="A column used to change its type to hold what is put into some of its rows; pandas 3.0 fails instead.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#deprecated-silent-upcasting-in-setitem-like-series-operations",
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\ndf = pd.DataFrame({'a': [1.0, 2.0]})\n",
            before="df['size'] = np.nan\ndf.loc[df['a'] > 1, 'size'] = 'large'\ndf.loc[df['a'] <= 1, 'size'] = 'small'",
            after=(
                "df['size'] = np.nan\ndf['size'] = df['size'].astype(object)\n"
                "df.loc[df['a'] > 1, 'size'] = 'large'\ndf.loc[df['a'] <= 1, 'size'] = 'small'"
            ),
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1.0, 2.0]})\n",
            before="df.loc[df['a'] > 1, 'a'] = 'high'",
            after="df['a'] = df['a'].astype(object)\ndf.loc[df['a'] > 1, 'a'] = 'high'",
            failure=("TypeError", "Invalid value 'high' for dtype 'float64'"),
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\n",
            before="df.iloc[1, 0] = 2.5",
            after="df.isetitem(0, df.iloc[:, 0].astype(float))\ndf.iloc[1, 0] = 2.5",
            failure=("TypeError", "Invalid value '2.5' for dtype 'int64'"),
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'a': [1.0]})\ndf.loc[0, 'a'] = 'high'\n",),
)
