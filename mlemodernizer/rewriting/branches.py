"""Code that is not what runs today: branches for other versions of a library, and what is meant to fail.

Its author has seen to the change himself. It is left alone until a run fails in it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from mlemodernizer.model.environment import Environment
from mlemodernizer.rewriting.conditions import UNKNOWN, Conditions
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.values import Ref

_MISSING = frozenset({"ImportError", "ModuleNotFoundError"})
_CHANGED = frozenset({"AttributeError", "NameError", "TypeError"})
_ANY = frozenset({"", "BaseException", "Exception"})
_MEANT_TO_FAIL = re.compile(r"(?:^|_)raises?$|_raised$|[a-z]Raises(?:Regexp?)?$|^raises_")
_ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)

Block = Sequence[ast.stmt | ast.expr]


def left_alone(references: References, environment: Environment) -> set[ast.AST]:
    """The nodes of all code that is for other versions than those in the environment, or is meant to fail."""
    conditions = Conditions(references, environment)
    found: set[ast.AST] = set()
    for node, block in _blocks(references, conditions):
        if not any(_failed_in(references, part) for part in (node, *block)):
            for part in block:
                found.update(ast.walk(part))
    return found


def _blocks(references: References, conditions: Conditions) -> Iterator[tuple[ast.stmt | ast.expr, Block]]:
    """Each such block, with the statement or expression by which one knows."""
    for attempt in references.of_kind(ast.Try):
        for block in _spare(attempt):
            yield attempt, block
    choices: list[ast.If | ast.IfExp] = [*references.of_kind(ast.If), *references.of_kind(ast.IfExp)]
    for choice in choices:
        for block in _not_taken(references, conditions, choice):
            yield choice, block
    for operation in references.of_kind(ast.BoolOp):
        yield operation, _not_reached(conditions, operation)
    for statement in references.of_kind(ast.With):
        if any(_is_meant_to_fail(item.context_expr) for item in statement.items):
            yield statement, statement.body
    for call in references.of_kind(ast.Call):
        if _is_meant_to_fail(call):
            yield call, call.args


def _failed_in(references: References, node: ast.stmt | ast.expr) -> bool:
    """Whether the last run failed in that statement or expression."""
    evidence, unit = references.analysis.evidence, references.analysis.unit_of[node]
    lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    return (unit == evidence.unit and evidence.line in lines) or (unit == evidence.cell and evidence.cell_line in lines)


def _is_meant_to_fail(node: ast.expr) -> bool:
    """Whether it is ``pytest.raises(…)``, ``self.assertRaises(…)`` or the like."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return _MEANT_TO_FAIL.search(name) is not None


def _spare(attempt: ast.Try) -> Iterator[Block]:
    """The parts of a ``try`` statement that stand in for each other from one version to the next."""
    imports = _only_imports(attempt.body) and not isinstance(attempt.body[0], ast.Assign | ast.Pass)
    for handler in attempt.handlers:
        caught = _caught(handler)
        if caught & _MISSING or (imports and caught & _ANY):
            yield handler.body
            if imports and _bound(attempt.body) <= _bound(handler.body):
                yield attempt.body
        elif caught & _CHANGED and _is_alike(attempt.body, handler.body):
            yield handler.body


def _caught(handler: ast.ExceptHandler) -> set[str]:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {kind.id if isinstance(kind, ast.Name) else "" if kind is None else "?" for kind in kinds}


def _bound(body: Sequence[ast.stmt]) -> set[str]:
    """The names that statements bind, whatever else they do."""
    names = set()
    for node in (part for statement in body for part in ast.walk(statement)):
        if isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
    return names


def _only_imports(body: Sequence[ast.stmt]) -> bool:
    """Whether statements import and keep in mind what they did."""
    return all(
        isinstance(statement, ast.Import | ast.ImportFrom | ast.Pass)
        or (isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant))
        or (isinstance(statement, ast.If) and _only_imports(statement.body) and _only_imports(statement.orelse))
        for statement in body
    )


def _is_alike(tried: Sequence[ast.stmt], instead: Sequence[ast.stmt]) -> bool:
    """Whether statements give the same thing in two ways, of the same names."""
    if not _mentioned(instead) - _bound(instead) <= _mentioned(tried):
        return False
    first, second = tried[-1], instead[-1]
    if isinstance(first, ast.If) and not first.orelse:
        first = first.body[-1]
    if isinstance(first, ast.Assign) and isinstance(second, ast.Assign):
        return list(map(ast.dump, first.targets)) == list(map(ast.dump, second.targets))
    if isinstance(first, ast.Expr) and isinstance(second, ast.Expr):
        return isinstance(first.value, ast.Call) and isinstance(second.value, ast.Call)
    return isinstance(first, ast.Return) and isinstance(second, ast.Return)


def _mentioned(body: Sequence[ast.stmt]) -> set[str]:
    return {part.id for statement in body for part in ast.walk(statement) if isinstance(part, ast.Name)}


def _not_taken(references: References, conditions: Conditions, choice: ast.If | ast.IfExp) -> Iterator[Block]:
    """The branches that are for other versions."""
    body: Block = choice.body if isinstance(choice, ast.If) else [choice.body]
    other: Block = choice.orelse if isinstance(choice, ast.If) else [choice.orelse]
    if isinstance(choice, ast.If) and not other and isinstance(choice.body[-1], _ENDS):
        other = _rest(references, choice)
    if _asks_for_name(references, choice.test):
        yield body
        yield other
    elif conditions.is_about_versions(choice.test):
        taken = conditions.value(choice.test)
        if taken is UNKNOWN or not taken:
            yield body
        if taken is UNKNOWN or taken:
            yield other


def _not_reached(conditions: Conditions, operation: ast.BoolOp) -> Block:
    """What stands behind a condition on versions by which ``and`` or ``or`` is decided."""
    for i, part in enumerate(operation.values[:-1]):
        if conditions.is_about_versions(part):
            value = conditions.value(part)
            if value is UNKNOWN or bool(value) is isinstance(operation.op, ast.Or):
                return operation.values[i + 1 :]
    return ()


def _rest(references: References, choice: ast.If) -> Block:
    """What stands behind a statement in the body of a function."""
    parent = references.analysis.parents[choice]
    for name in ("body", "orelse", "finalbody") if not isinstance(parent, ast.Module) else ():
        block = getattr(parent, name, ())
        if isinstance(block, list) and choice in block:
            return block[block.index(choice) + 1 :]
    return ()


def _asks_for_name(references: References, test: ast.expr) -> bool:
    """Whether it is asked if a module or class has a name, by ``hasattr``."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return _asks_for_name(references, test.operand)
    return (
        isinstance(test, ast.Call)
        and isinstance(test.func, ast.Name)
        and test.func.id == "hasattr"
        and bool(test.args)
        and isinstance(references.analysis.values.get(test.args[0]), Ref)
    )
