"""Which frames a failing statement asked for a column."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlemodernizer.diagnosis.calls import leaf_of
from mlemodernizer.diagnosis.libraries import names, public_name
from mlemodernizer.diagnosis.situation import Situation

FRAME = "pandas.DataFrame"

_KEEPING = frozenset(
    {
        "astype",
        "copy",
        "drop",
        "drop_duplicates",
        "dropna",
        "fillna",
        "groupby",
        "head",
        "query",
        "reset_index",
        "sample",
        "select_dtypes",
        "sort_index",
        "sort_values",
        "tail",
    }
)
"""Methods of a frame whose result has columns of the frame, or none but those."""

_ASKING = frozenset(
    {
        "boxplot",
        "drop",
        "drop_duplicates",
        "dropna",
        "duplicated",
        "explode",
        "groupby",
        "hist",
        "join",
        "melt",
        "merge",
        "nlargest",
        "nsmallest",
        "pivot",
        "pivot_table",
        "plot",
        "pop",
        "set_index",
        "sort_values",
    }
)
"""Methods of a frame whose arguments name columns of it."""

_PLOTS = frozenset({"area", "bar", "barh", "box", "hexbin", "hist", "kde", "line", "pie", "scatter"})

_OF_SERIES = frozenset(
    {
        "apply",
        "astype",
        "corr",
        "count",
        "describe",
        "dt",
        "dtype",
        "dtypes",
        "fillna",
        "head",
        "hist",
        "isin",
        "isna",
        "isnull",
        "map",
        "max",
        "mean",
        "median",
        "min",
        "mode",
        "notna",
        "notnull",
        "nunique",
        "plot",
        "quantile",
        "replace",
        "shape",
        "std",
        "str",
        "sum",
        "tolist",
        "unique",
        "value_counts",
        "values",
    }
)


def frames_asked(situation: Situation, column: str) -> frozenset[str]:
    """The global frames of which the failing statement asks for the column; all of them, if it names several."""
    node = situation.place.node
    return frozenset(frame for child in _nodes(node) for frame in _asked(situation, child, column))


def readers_asked(situation: Situation, column: str) -> tuple[ast.Call, ...]:
    """The calls in the failing statement that read a table and ask for the column."""
    return tuple(
        node
        for node in _nodes(situation.place.node)
        if isinstance(node, ast.Call)
        and leaf_of(node.func) in ("read_csv", "read_table")
        and any(k.arg in ("usecols", "parse_dates") and _names(situation, k.value, column) for k in node.keywords)
    )


def _nodes(node: ast.stmt | None) -> Iterator[ast.AST]:
    return ast.walk(node) if node is not None else iter(())


def _asked(situation: Situation, node: ast.AST, column: str) -> Iterator[str]:
    if isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
        return
    if isinstance(node, ast.Subscript):
        base, labels = node.value, node.slice
        if isinstance(base, ast.Attribute) and base.attr == "loc":
            if not isinstance(labels, ast.Tuple):
                return
            base, labels = base.value, labels.elts[-1]
        if _names(situation, labels, column):
            yield from _frame(situation, base)
    elif isinstance(node, ast.Attribute):
        if node.attr == column and _is_column(situation, node):
            yield from _frame(situation, node.value)
    elif isinstance(node, ast.Call):
        yield from _asked_by_call(situation, node, column)


def _asked_by_call(situation: Situation, call: ast.Call, column: str) -> Iterator[str]:
    arguments = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg)]
    if not any(
        _names(situation, argument, column) or _in_formula(situation, argument, column) for argument in arguments
    ):
        return
    function = call.func
    if isinstance(function, ast.Attribute):
        plot = function.value
        if function.attr in _PLOTS and isinstance(plot, ast.Attribute) and plot.attr == "plot":
            yield from _frame(situation, plot.value)
        elif function.attr in _ASKING and (function.attr != "drop" or _drops_columns(call)):
            yield from _frame(situation, function.value)
    for argument in arguments:  # of a function, or the other frame of a merge
        yield from _frame(situation, argument)


def _drops_columns(call: ast.Call) -> bool:
    axis = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "axis")]
    return any(keyword.arg == "columns" for keyword in call.keywords) or any(
        isinstance(value, ast.Constant) and value.value in (1, "columns") for value in axis
    )


def _frame(situation: Situation, node: ast.expr) -> Iterator[str]:
    """The global frame that has all the columns of the expression."""
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Constant):
            inner = node.value
            rows = isinstance(inner, ast.Attribute) and inner.attr in ("loc", "iloc")
            node = inner.value if rows and isinstance(inner, ast.Attribute) else inner
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _KEEPING:
            node = node.func.value
        else:
            return
    variable = situation.outcome.variables.get(node.id)
    if variable is not None and variable.columns and FRAME in map(public_name, (variable.type, *variable.bases)):
        yield node.id


def _names(situation: Situation, node: ast.expr, column: str) -> bool:
    """Whether the expression is the column's name, or a list with it, here or where a variable was given its value."""
    if isinstance(node, ast.Constant):
        return bool(node.value == column)
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return any(_names(situation, element, column) for element in node.elts)
    if isinstance(node, ast.BinOp):
        return _names(situation, node.left, column) or _names(situation, node.right, column)
    if isinstance(node, ast.Name):
        bindings = situation.code.bindings(node.id)
        value = bindings[0].statement.node if len(bindings) == 1 else None
        return isinstance(value, ast.Assign) and is_list_of_names(value) and _names(situation, value.value, column)
    return False


def is_list_of_names(node: ast.Assign) -> bool:
    """Whether a variable is given a text, or a list of texts that stand there."""
    value = node.value
    elements = value.elts if isinstance(value, ast.List | ast.Tuple) else [value]
    return (
        len(node.targets) == 1
        and isinstance(node.targets[0], ast.Name)
        and all(isinstance(element, ast.Constant) for element in elements)
    )


def _in_formula(situation: Situation, node: ast.expr, column: str) -> bool:
    formula = {"PatsyError", "FactorEvaluationError"} & set(situation.exceptions)
    text = node.value if formula and isinstance(node, ast.Constant) else None
    return isinstance(text, str) and re.search(rf"(?<![\w.]){re.escape(column)}(?![\w(.])", text) is not None


def _is_column(situation: Situation, node: ast.Attribute) -> bool:
    """Whether an attribute that a frame lacks can only be a column: no method, accessor or property of some library."""
    former = names().former_frame_methods | names().former_frame_properties
    if node.attr in former or node.attr in situation.code.imports:
        return False
    if node.attr in {name.partition(".")[0] for name in situation.code.imports.values()}:
        return False
    for child in _nodes(situation.place.node):
        if isinstance(child, ast.Call) and child.func is node:
            return False
        if isinstance(child, ast.Attribute) and child.value is node:
            return child.attr in _OF_SERIES
    return True
