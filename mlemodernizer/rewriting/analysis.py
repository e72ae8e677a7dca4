"""Walks the notebook in the order in which it runs and finds out what its expressions stand for.

A plain syntax tree (`ast`) of each cell is enough for that and twenty times cheaper than a concrete one; the scope is
carried from cell to cell, so that an import in the first resolves a call in the ninth. A function of the notebook is
walked when it is called, with what is known of the arguments; a node that is walked several times stands for
something only if it stood for the same each time.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.expressions import ExpressionWalker
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.scope import Globals, Scope
from mlemodernizer.rewriting.text import Unit
from mlemodernizer.rewriting.values import Function, Instance, Namespace, Ref, Value, join_all, type_of

_MAX_CALLS = 6
_NUMBERS = ("builtins.int", "builtins.float")
_DEEP_LOOP = 3


def _passes(loop_depth: int) -> int:
    """A loop's body is walked twice, so that what its first round leaves is seen; in deep nests once."""
    return 2 if loop_depth < _DEEP_LOOP else 1


@dataclass(frozen=True, slots=True)
class Program:
    """Code that shares one module-level scope: all cells of the notebook, or one local module.

    Attributes:
        name: dotted import name of a local module; empty for the notebook.
        units: its cells in order, or the one file.
        globals: its module-level names.
    """

    name: str
    units: Sequence[Unit]
    globals: Globals = field(default_factory=Globals)


class Analysis(ExpressionWalker):
    """The result of the walk: `values` and `parents` by node.

    Args:
        programs: the local modules, then the notebook.
        knowledge: what libraries' calls give.
        exports: dotted names that a star import is known to bring.
        evidence: what a failed run showed.

    Attributes:
        too_deep: id -> why a cell or module could not be walked to its end.
    """

    def __init__(
        self,
        programs: Sequence[Program],
        knowledge: Knowledge,
        *,
        exports: frozenset[str] = frozenset(),
        evidence: Evidence | None = None,
    ) -> None:
        super().__init__(knowledge, exports, evidence or Evidence())
        self.programs = programs
        self._program_of = {unit.id: program for program in programs for unit in program.units}
        self.modules = {p.name: Namespace(p.name, p.globals.names) for p in programs if p.name}
        self.too_deep: dict[str, str] = {}
        self._bound_once: frozenset[str] = frozenset()
        for program in programs:
            self.scope = program.globals
            if self.evidence.variables and not program.name:
                self._bound_once = _bound_once(program.units)
            for unit in program.units:
                self.unit = unit.id
                self._guarded(unit.id, self._walk_unit, unit)
                self.scope = program.globals
        self._walk_uncalled()

    def program_of(self, unit: str) -> Program:
        """The program that a cell or module belongs to."""
        return self._program_of[unit]

    def _guarded(self, unit: str, walk: Callable[[Any], object], argument: object) -> None:
        try:
            walk(argument)
        except RecursionError:
            self.too_deep[unit] = "nested too deeply to be analysed"

    def _walk_unit(self, unit: Unit) -> None:
        if unit.tree is not None:
            self._relate(unit.tree)
            self._module_level(unit)
        else:
            self._salvage(unit)

    def _relate(self, tree: ast.AST) -> None:
        nodes = [tree]
        for node in nodes:
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node
                self.unit_of[child] = self.unit
                nodes.append(child)

    def _module_level(self, unit: Unit) -> None:
        assert unit.tree is not None  # noqa: S101 - for the type checker
        imports = {node.lineno: self.knowledge.magics.get(node.magic.name, "") for node in unit.magics}
        for statement in unit.tree.body:
            if imports.get(statement.lineno):
                for imported in ast.parse(imports[statement.lineno]).body:
                    imported.lineno = statement.lineno
                    self.statement(imported)
            if self.evidence.failed_in(unit.id, statement):
                for name, value in self.evidence.variables.items():
                    if self.scope.names.get(name) is None:
                        self.scope.names[name] = value
            self.statement(statement)
            if isinstance(statement, ast.Assign):
                self._recall(statement)

    def _recall(self, statement: ast.Assign) -> None:
        """What is bound nowhere else was, when it was bound, what the failed run found it to be."""
        for target in statement.targets:
            for node in ast.walk(target):
                if isinstance(node, ast.Name) and node.id in self._bound_once and self.scope.names.get(node.id) is None:
                    self.scope.names[node.id] = self.evidence.variables.get(node.id)

    def _salvage(self, unit: Unit) -> None:
        """The imports of a cell that does not parse, so that the other cells' names resolve."""
        for line in unit.text.split("\n"):
            if line.startswith(("import ", "from ")):
                try:
                    tree = ast.parse(line)
                except (SyntaxError, ValueError, RecursionError, MemoryError):
                    continue
                for statement in tree.body:
                    self.statement(statement)

    def _walk_uncalled(self) -> None:
        """Functions that nobody calls in sight are walked with nothing known of their arguments."""
        for node, function in list(self.functions.items()):
            if node not in self.calls_walked:
                self.unit = function.unit
                self._guarded(function.unit, lambda f: self.call_function(f, None), function)

    # --- statements

    def statement(self, node: ast.stmt) -> None:
        """Walk one statement."""
        self.line = node.lineno
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is not None:
            method(node)
        else:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    self.value(child)

    def _block(self, body: Iterable[ast.stmt]) -> None:
        for statement in body:
            self.statement(statement)

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            if alias.asname:
                self.bind(alias.asname, self._imported(alias.name))
            else:
                top = alias.name.partition(".")[0]
                self.bind(top, self._imported(top))

    def _importfrom(self, node: ast.ImportFrom) -> None:
        if node.module is None or node.level:
            module = self._imported(node.module) if node.module else None
            for alias in node.names:
                known = isinstance(module, Namespace)
                self.bind(alias.asname or alias.name, self.member(module, alias.name) if known else None)
            return
        source = self._imported(node.module)
        for alias in node.names:
            if alias.name != "*":
                self.bind(alias.asname or alias.name, self.member(source, alias.name))
            elif isinstance(source, Namespace):
                for name, value in list(source.names.items()):
                    self.bind(name, value)
            else:
                self.scope.stars.append(node.module)

    def _imported(self, name: str) -> Value | None:
        return self.modules.get(name, Ref(name))

    def _assign(self, node: ast.Assign) -> None:
        value = self.settled(self.value(node.value))
        for target in node.targets:
            self.assign(target, value)

    def _annassign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.assign(node.target, self.value(node.value))

    def _augassign(self, node: ast.AugAssign) -> None:
        added = self.value(node.value)
        if isinstance(node.target, ast.Name):
            current = self.scope.lookup(node.target.id, self.exports)
            kind = type_of(current)
            if kind in _NUMBERS:
                known = kind == type_of(added) and isinstance(node.op, ast.Add | ast.Sub | ast.Mult)
            else:
                known = isinstance(current, Instance)
            self.bind(node.target.id, Instance(kind) if known else None)
        else:
            self.value(node.target)

    def _for(self, node: ast.For) -> None:
        iterable = self.value(node.iter)
        self._loop(node, lambda: self.assign(node.target, self.iterated(iterable)))

    _asyncfor = _for

    def _while(self, node: ast.While) -> None:
        self._loop(node, lambda: self.value(node.test))

    def _loop(self, node: ast.For | ast.While, begin: Callable[[], object]) -> None:
        """Walk a loop; `begin` is what happens at the start of each round."""
        before = dict(self.scope.names)
        for _ in range(_passes(self.loop_depth)):
            self.loop_depth += 1
            begin()
            self._block(node.body)
            self.loop_depth -= 1
            self.scope.merge(before, dict(self.scope.names))
        self._block(node.orelse)

    def _if(self, node: ast.If) -> None:
        self.value(node.test)
        before = dict(self.scope.names)
        self._block(node.body)
        after = self.scope.names
        self.scope.names = before
        self._block(node.orelse)
        self.scope.merge(dict(self.scope.names), after)

    def _try(self, node: ast.Try) -> None:
        before = dict(self.scope.names)
        self._block(node.body)
        self._block(node.orelse)
        ends = [dict(self.scope.names)]
        for handler in node.handlers:
            self.scope.names = dict(before)
            if handler.type is not None:
                self.value(handler.type)
            if handler.name:
                self.bind(handler.name, None)
            self._block(handler.body)
            ends.append(dict(self.scope.names))
        self.scope.merge(*ends)
        self._block(node.finalbody)

    _trystar = _try

    def _with(self, node: ast.With) -> None:
        for item in node.items:
            value = self.value(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, value if isinstance(value, Instance) else None)
        self._block(node.body)

    _asyncwith = _with

    def _functiondef(self, node: ast.FunctionDef) -> None:
        for expression in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.value(expression)
        function = Function(node, self.unit, self.scope.enclosing)
        self.functions[node] = function
        self.bind(node.name, None if node.decorator_list else function)

    _asyncfunctiondef = _functiondef

    def _classdef(self, node: ast.ClassDef) -> None:
        for expression in (*node.decorator_list, *node.bases, *(k.value for k in node.keywords)):
            self.value(expression)
        outer = self.scope
        self.scope = Scope(parent=outer, is_class=True)
        self._block(node.body)
        self.scope = outer
        self.bind(node.name, None)

    def _return(self, node: ast.Return) -> None:
        value = self.value(node.value) if node.value is not None else None
        if self.returns:
            self.returns[-1].append(value)

    def _delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.scope.names.pop(target.id, None)
            else:
                self.value(target)

    def _global(self, node: ast.Global) -> None:
        root = self.scope.root
        if isinstance(root, Globals):
            root.declared.update(node.names)

    def _match(self, node: ast.Match) -> None:
        self.value(node.subject)
        before = dict(self.scope.names)
        ends = [before]
        for case in node.cases:
            self.scope.names = dict(before)
            for child in ast.walk(case.pattern):
                captured = getattr(child, "name", None) or getattr(child, "rest", None)
                if captured:
                    self.bind(captured, None)
            if case.guard is not None:
                self.value(case.guard)
            self._block(case.body)
            ends.append(dict(self.scope.names))
        self.scope.merge(*ends)

    def call_function(self, function: Function, arguments: Mapping[str, Value | None] | None) -> Value | None:
        """Walk a function's body; what it returns, as far as known.

        Args:
            function: a function that the notebook defines.
            arguments: parameter name -> what is passed; None when nothing is known of the call.
        """
        node = function.node
        calls = self.calls_walked.get(node, 0)
        if node in self.active or calls == 2 * _MAX_CALLS:
            return None
        if arguments is None or calls >= _MAX_CALLS:  # from then on what it is given counts for nothing
            arguments = None
            calls = max(calls, _MAX_CALLS)
        self.calls_walked[node] = calls + 1
        outer = self.scope, self.unit, self.line, self.loop_depth
        self.scope, self.unit, self.loop_depth = Scope(parent=function.scope), function.unit, 0
        self.active.add(node)
        self.returns.append([])
        try:
            self.bind_parameters(node.args, arguments)
            self._block(node.body)
        finally:
            self.active.discard(node)
            self.scope, self.unit, self.line, self.loop_depth = outer
            returned = self.returns.pop()
        return None if _is_generator(node) else join_all(returned)


def _bound_once(units: Iterable[Unit]) -> frozenset[str]:
    """The names that stand as a target at one place only."""
    targets = Counter(
        node.id
        for unit in units
        if unit.tree is not None
        for node in ast.walk(unit.tree)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    )
    return frozenset(name for name, count in targets.items() if count == 1)


def _is_generator(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return isinstance(node, ast.AsyncFunctionDef) or any(
        isinstance(n, ast.Yield | ast.YieldFrom) for n in ast.walk(node)
    )
