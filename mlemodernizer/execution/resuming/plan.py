"""Where a changed notebook goes on in a kernel that has run an earlier version of it, if it may."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mlemodernizer.execution.resuming.effects import EffectReader, Effects
from mlemodernizer.execution.resuming.ran import Span
from mlemodernizer.execution.resuming.statements import Statement, statements
from mlemodernizer.execution.resuming.walk import imported
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Variable


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a run stopped, and what is known of it.

    Attributes:
        notebook: what was run.
        cell: id of the cell that failed.
        line: line of the cell at which its code stood.
        span: the expression in that cell that raised, in positions of the syntax tree; None where it is unknown.
        entered: whether code beyond the notebook's cell was running.
        begun: whether the cell began to run: it did not, where it cannot be compiled.
        variables: the kernel's variables.
    """

    notebook: Notebook
    cell: str
    line: int
    span: Span | None
    entered: bool
    begun: bool
    variables: Mapping[str, Variable]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to go on.

    Attributes:
        cell: id of the cell with the first statement that is run.
        rest: what is run of that cell; None for all of it.
        redone: imports and definitions of earlier cells that changed: they are run before.
        forgotten: names that only the earlier version bound.
    """

    cell: str
    rest: tuple[Statement, ...] | None
    redone: tuple[Statement, ...]
    forgotten: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of the earlier version's statements, and what stands there now; as indices."""

    old: slice
    new: slice


def plan(stop: Stop, notebook: Notebook) -> Plan | None:
    """How to go on with `notebook`; None where it has to be run from the top.

    What has changed and only imports or defines is run where it is missing. From the first other change on, and at the
    latest from the statement that failed, everything is run again, and that is done only where it reads nothing that
    the stretch has changed since: otherwise one goes back further, to where that was made.
    """
    if [cell.id for cell in stop.notebook.code_cells] != [cell.id for cell in notebook.code_cells]:
        return None
    old = [statement for cell in stop.notebook.code_cells for statement in statements(cell)]
    new = [statement for cell in notebook.code_cells for statement in statements(cell)]
    stopped_at = (i for i, s in enumerate(old) if s.cell == stop.cell and (not stop.begun or s.holds(stop.line)))
    failed = next(stopped_at, None)
    if failed is None:
        return None
    return _Planner(stop, old, new, failed).plan()


class _Planner:
    def __init__(self, stop: Stop, old: Sequence[Statement], new: Sequence[Statement], failed: int) -> None:
        self._stop = stop
        self._old = old
        self._new = new
        self._failed = failed
        self._pairs: dict[int, int] = {}
        self._changes: list[_Change] = []
        self._compare()
        self._reader = EffectReader(_nodes(old[: failed + 1]), stop.variables)
        self._new_reader = EffectReader(_nodes(new), stop.variables)

    def _compare(self) -> None:
        """Find each statement's counterpart, and what differs before the failed one."""
        matcher = SequenceMatcher(
            None, [(s.cell, s.key) for s in self._old], [(s.cell, s.key) for s in self._new], autojunk=False
        )
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            if i1 > self._failed:
                break
            same_length = i2 - i1 == j2 - j1
            if same_length:
                for n in range(i2 - i1):
                    self._pairs.setdefault(i1 + n, j1 + n)
            else:
                self._pairs.setdefault(i1, j1)
            if kind != "equal" and i1 < self._failed:
                before = min(i2, self._failed)
                if same_length:  # one for one, so that each may be judged by itself
                    singly = ((slice(i1 + n, i1 + n + 1), slice(j1 + n, j1 + n + 1)) for n in range(before - i1))
                    self._changes += [_Change(old, new) for old, new in singly]
                else:
                    self._changes.append(_Change(slice(i1, before), slice(j1, j2)))

    def plan(self) -> Plan | None:
        """See the function `plan`."""
        latest = next((c.old.start for c in self._changes if not self._is_inert(c)), self._failed)
        changed, reads, read_to = Effects(), frozenset[str](), len(self._new)
        for i in range(self._failed, 0, -1):
            changed = _both(changed, self._effects(i))
            if changed.anything:
                return None
            start = self._pairs.get(i)
            if i > latest or start is None:
                continue
            for j in range(read_to - 1, start - 1, -1):
                now = self._new_reader.of(self._new[j].nodes)
                reads = now.reads | (reads - now.binds)
            read_to = min(read_to, start)
            redone = [c for c in self._changes if c.old.stop <= i and c.new.stop <= start]
            if not reads & (changed.binds | changed.changes) and all(self._may_redo(c, i) for c in redone):
                return self._made(start, redone)
        return None

    def _effects(self, i: int) -> Effects:
        statement = self._old[i]
        if i == self._failed and not self._stop.begun:
            return Effects()
        if not statement.nodes:
            return Effects(anything=not statement.harmless)
        if i < self._failed:
            return self._reader.of(statement.nodes)
        span = self._stop.span if statement.exact else None
        return self._reader.of(statement.nodes, span, entered=self._stop.entered)

    def _is_inert(self, change: _Change) -> bool:
        nodes = [node for s in (*self._old[change.old], *self._new[change.new]) for node in s.nodes or (None,)]
        return all(node is not None and _only_defines(node) for node in nodes)

    def _may_redo(self, change: _Change, stop: int) -> bool:
        """Whether what ran between the change and `stop` did not depend on what has changed."""
        stood, stands = self._old[change.old], self._new[change.new]
        names = _bound(stood) | _bound(stands)
        functions = {
            n.name for n in _nodes((*stood, *stands)) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
        }
        since = _nodes(self._old[change.old.stop : stop])
        return all(_leaves_alone(node, names, functions) for node in since)

    def _made(self, start: int, redone: Sequence[_Change]) -> Plan:
        again = tuple(statement for change in redone for statement in self._new[change.new])
        gone = frozenset[str]().union(*(_bound(self._old[change.old]) for change in redone))
        kept = _bound(self._new[:start])
        if start >= len(self._new):
            return Plan("", (), again, gone - kept)
        cell = self._new[start].cell
        rest = tuple(statement for statement in self._new[start:] if statement.cell == cell)
        whole = start == 0 or self._new[start - 1].cell != cell
        return Plan(cell, None if whole else rest, again, gone - kept)


def _both(one: Effects, other: Effects) -> Effects:
    return Effects(
        binds=one.binds | other.binds,
        changes=one.changes | other.changes,
        anything=one.anything or other.anything,
    )


def _only_defines(node: ast.stmt) -> bool:
    """Whether a statement only imports or defines."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return True
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        defaults = [*node.args.defaults, *(default for default in node.args.kw_defaults if default)]
        return not node.decorator_list and all(isinstance(default, ast.Constant) for default in defaults)
    if isinstance(node, ast.ClassDef):
        return not (node.decorator_list or node.keywords) and all(
            _only_defines(part) or isinstance(part, (ast.Pass, ast.Assign, ast.Expr)) for part in node.body
        )
    if isinstance(node, ast.Assign):
        return isinstance(node.value, (ast.Constant, ast.Lambda)) and all(isinstance(t, ast.Name) for t in node.targets)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _nodes(found: Iterable[Statement]) -> list[ast.stmt]:
    return [node for statement in found for node in statement.nodes]


def _bound(found: Iterable[Statement]) -> frozenset[str]:
    return EffectReader((), {}).of(_nodes(found)).binds


def _leaves_alone(node: ast.stmt, names: frozenset[str], functions: Collection[str]) -> bool:
    """Whether a statement neither rebinds the names nor keeps what they stand for: a function may be called."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return node.name not in names
    called = {id(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id in names:
            is_call = isinstance(part.ctx, ast.Load) and part.id in functions and id(part) in called
            if not is_call:
                return False
    imports = (part for part in ast.walk(node) if isinstance(part, (ast.Import, ast.ImportFrom)))
    return all(names.isdisjoint(imported(part)) for part in imports)
