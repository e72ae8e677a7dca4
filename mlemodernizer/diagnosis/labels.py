"""A column or label that a frame does not have: made further down, spelled otherwise in the data, or filtered out."""

from __future__ import annotations

import ast
import re

from mlemodernizer.diagnosis.code import Statement
from mlemodernizer.diagnosis.libraries import names, public_name
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category
from mlemodernizer.model.notebook import in_words

_COLUMNS = 5
_INTEGER = re.compile(r"-?\d+")
_QUOTED = re.compile(r"'([^']+)'")


def explain_missing_label(situation: Situation) -> Finding | None:
    """The absence of a column or row label, where the notebook or the frame explains it; None otherwise."""
    if "KeyError" in situation.exceptions and _INTEGER.fullmatch(situation.message):
        return _missing_integer(situation)
    wanted = _wanted(situation)
    for column in wanted:
        later = made_later(situation, column)
        if later is not None:
            return Finding(
                Category.CASCADE,
                symbol=column,
                place=later,
                evidence=(f"the column {column!r} is made only further down, in {in_words(later.part)}",),
                confidence=0.8,
            )
    for column in wanted:
        for variable, found in _similar(situation, column):
            return Finding(
                Category.DATA_CONTENT,
                symbol=f"pandas.DataFrame.{column}" if column.isidentifier() else "",
                library="pandas",
                evidence=(f"the frame {variable!r} has no column {column!r}, but one named {found!r}",),
                confidence=0.9,
                summary=f"The data have no column {column!r}. Did you mean {found!r}?",
            )
    if "AttributeError" in situation.exceptions and wanted:
        reason = _why_column(situation, wanted[0])
        if reason:
            symbol = f"pandas.DataFrame.{wanted[0]}"
            return Finding(Category.DATA_CONTENT, symbol, "pandas", evidence=(reason,), confidence=0.7)
    return None


def _missing_integer(situation: Situation) -> Finding | None:
    """An integer that was no position in any version of pandas, because the labels are integers too."""
    node = situation.place.node
    for child in ast.walk(node) if node else ():
        if isinstance(child, ast.Subscript) and (name := _indexed_variable(child.value)):
            variable = situation.outcome.variables.get(name)
            if variable is not None and variable.index.lower().startswith(("int", "uint")):
                reason = f"the row labels of {name!r} are integers, and {situation.message} is none of them"
                return Finding(Category.DATA_CONTENT, library="pandas", evidence=(reason,), confidence=0.7)
    return None


def _indexed_variable(node: ast.expr) -> str:
    """The variable whose row labels the expression has: ``s`` of ``s``, ``df`` of ``df['a']`` and ``df.a``."""
    if (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)) or isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _wanted(situation: Situation) -> tuple[str, ...]:
    """Names of the columns that the failing statement asked for."""
    failure = situation.failure
    if "KeyError" in situation.exceptions:
        return tuple(dict.fromkeys(_QUOTED.findall(situation.message)))[:_COLUMNS]
    of_frame = public_name(failure.attributes.get("obj_type", "")) == "pandas.DataFrame"
    if "AttributeError" in situation.exceptions and of_frame and "name" in failure.attributes:
        return (failure.attributes["name"],)
    return ()


def made_later(situation: Situation, column: str) -> Statement | None:
    """The first statement after the failing cell that assigns ``x[column]``, unless one before it does too."""
    cells = situation.code.cells
    if situation.failure.cell not in cells:
        return None
    here = cells.index(situation.failure.cell)
    for position, cell in enumerate(cells):
        for statement in situation.code.statements(cell):
            node = statement.node
            if not isinstance(node, ast.Assign) or not any(_is_column(target, column) for target in node.targets):
                continue
            if position <= here:  # it was made before, and is gone for another reason
                return None
            return None if _derives_from(node.value, situation, column) else statement
    return None


def _derives_from(value: ast.expr, situation: Situation, column: str) -> bool:
    """Whether the assigned value comes from the column itself: then it is not made there, only changed."""
    failed = situation.place.node
    bound = (
        {n.id for n in ast.walk(failed) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        if failed
        else set()
    )
    return any(
        (isinstance(node, ast.Name) and node.id in bound)
        or (isinstance(node, ast.Constant) and node.value == column)
        or (isinstance(node, ast.Attribute) and node.attr == column)
        for node in ast.walk(value)
    )


def _why_column(situation: Situation, name: str) -> str:
    """Why an attribute that a frame lacks is a column rather than a method it once had; empty if it is none."""
    for part in situation.code.cells:
        tree = situation.code.tree(part)
        if tree is not None and any(isinstance(n, ast.Subscript) and _is_column(n, name) for n in ast.walk(tree)):
            return f"the notebook also writes [{name!r}]: it is a column, and the frame lacks it"
    nodes = list(ast.walk(situation.place.node)) if situation.place.node else []
    calls = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    read = [node for node in nodes if isinstance(node, ast.Attribute) and node.attr == name]
    if read and not any(id(node) in calls for node in read) and name not in names().former_frame_properties:
        return f"{name} is not called, so it is a column, and the frame lacks it"
    return ""


def _is_column(target: ast.expr, column: str) -> bool:
    return isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) and target.slice.value == column


def _similar(situation: Situation, column: str) -> list[tuple[str, str]]:
    """(variable, its column) for frames used in the statement with a column that differs in case or spaces only."""
    node = situation.place.node
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} if node else set()
    found = []
    for name, variable in situation.outcome.variables.items():
        if name in used and variable.columns and column not in variable.columns:
            found += [(name, other) for other in variable.columns if plain(other) == plain(column)]
    return found


def plain(column: str) -> str:
    """A column's name without what is often mistaken in it: case, spaces and signs."""
    return re.sub(r"[\W_]+", "", column).casefold()
