"""Reads code in the order in which it is run, and notes what it does to variables."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from mlemodernizer.execution.resuming.aliases import aliases, closure, root
from mlemodernizer.execution.resuming.known import HIDDEN_STATE, MUTATORS, SYSTEM
from mlemodernizer.execution.resuming.ran import Ran


@dataclass(frozen=True, slots=True)
class FunctionEffects:
    """What a call of a function of the notebook does: to what it reads and changes outside, and to its arguments."""

    reads: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    parameters: tuple[str, ...] = ()
    changed_parameters: frozenset[str] = frozenset()
    anything: bool = False

    def changed_arguments(self, call: ast.Call) -> Iterable[ast.expr]:
        """The arguments of a call that it may change in place."""
        for position, argument in enumerate(call.args):
            if isinstance(argument, ast.Starred) or (
                position < len(self.parameters) and self.parameters[position] in self.changed_parameters
            ):
                yield argument
        for keyword in call.keywords:
            if keyword.arg is None or keyword.arg in self.changed_parameters:
                yield keyword.value


class Surroundings(Protocol):
    """What has to be known of the code around and of the variables."""

    def is_module(self, name: str) -> bool:
        """Whether the variable is a module."""

    def is_used_up(self, name: str) -> bool:
        """Whether reading the variable's object uses it up."""

    def is_own(self, name: str) -> bool:
        """Whether the variable's class is the notebook's own."""

    def function(self, name: str) -> FunctionEffects | None:
        """The effects of calling what the notebook defines by that name."""

    def read_function(self, node: ast.AST) -> FunctionEffects:
        """The effects of calling a function, or of using a class."""


@dataclass
class Walk(ast.NodeVisitor):
    """Collects effects, in the order in which things are done.

    Attributes:
        reader: knows what is around the code.
        ran: tells which parts were run; None where all were.
        reads: names read before they were bound.
        bound: names bound.
        changes: names whose object may have been changed in place.
        anything: see `Effects`.
    """

    reader: Surroundings
    ran: Ran | None
    reads: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    anything: bool = False

    def _did(self, node: ast.AST) -> bool:
        return self.ran is None or self.ran(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self._read(node.id)
            if self.reader.is_used_up(node.id) and self._did(node):
                self.changes.add(node.id)
        elif self._did(node):
            self.bound.add(node.id)

    def _read(self, name: str) -> None:
        if name not in self.bound:
            self.reads.add(name)
        called = self.reader.function(name)
        if called is not None:
            self.reads |= called.reads - self.bound
            # it may be handed on to what calls it
            self.changes |= called.changes
            self.anything |= called.anything

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        if self._did(node):
            self._called(node)

    def _called(self, node: ast.Call) -> None:
        target = node.func
        name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
        owner = root(target.value) if isinstance(target, ast.Attribute) else ""
        first = root(node.args[0]) if node.args else ""
        if name in HIDDEN_STATE or name in {"exec", "eval", "run_line_magic"} or _appends_to_file(name, node):
            self.anything = True
        elif not owner:
            called = self.reader.function(name)
            if called is not None:
                self._change(*called.changed_arguments(node))
            elif name in {"next", "setattr", "delattr", "shuffle"}:
                self.changes.add(first)
        elif self.reader.is_module(owner):
            if owner in {"os", "shutil", "subprocess"} and name in SYSTEM:
                self.anything = True
            elif name == "shuffle":
                self.changes.add(first)
        elif name in MUTATORS or _is_inplace(node):
            self.changes.add(owner)
        elif self.reader.is_own(owner):
            self._change(target, *node.args, *(keyword.value for keyword in node.keywords))

    def _change(self, *nodes: ast.expr) -> None:
        self.changes.update(name for name in map(root, nodes) if name)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self._store(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self._store(node.target, node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.visit(node.value)
        name = root(node.target)
        self._read(name)
        if self._did(node):
            self.changes.add(name)
            if isinstance(node.target, ast.Name):
                self.bound.add(name)

    def visit_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            self.generic_visit(target)
            if self._did(target):
                self._change(target)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        self.visit(node.target)

    def _store(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, (ast.Tuple, ast.List)):
            for part in target.elts:
                self._store(part, value)
        elif isinstance(target, ast.Starred):
            self._store(target.value, value)
        elif isinstance(target, (ast.Subscript, ast.Attribute)):
            self.visit(target.value)
            if isinstance(target, ast.Subscript):
                self.visit(target.slice)
            name = root(target)
            if self._did(target):
                self.changes.add(name)
                # a patched module; a setting may be set again
                self.anything |= self.reader.is_module(name) and not isinstance(value, ast.Constant)
        else:
            self.visit(target)

    def _loop(self, node: ast.For | ast.AsyncFor) -> None:
        self.visit(node.iter)
        self._store(node.target, node.iter)
        for part in (*node.body, *node.orelse):
            self.visit(part)

    visit_For = visit_AsyncFor = _loop  # noqa: N815

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        inner = Walk(self.reader, self.ran, bound=set(self.bound))
        for generator in node.generators:
            inner.visit(generator.iter)
            inner.visit(generator.target)
            for condition in generator.ifs:
                inner.visit(condition)
        for part in (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,):
            inner.visit(part)
        same = aliases([node])
        inner.changes = {other for name in inner.changes for other in closure(name, same)}
        self._take(inner, inner.bound - self.bound)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension  # noqa: N815

    def _take(self, inner: Walk, local: set[str]) -> None:
        self.reads |= inner.reads - local
        self.changes |= inner.changes - local
        self.anything |= inner.anything

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        defaults = [default for default in (*node.args.defaults, *node.args.kw_defaults) if default]
        for part in (*node.decorator_list, *defaults):
            self.visit(part)
        if self._did(node):
            self.bound.add(node.name)

    visit_FunctionDef = visit_AsyncFunctionDef = _function  # noqa: N815

    def visit_Lambda(self, node: ast.Lambda) -> None:
        called = self.reader.read_function(node)
        self.reads |= called.reads - self.bound
        self.changes |= called.changes
        self.anything |= called.anything

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(part)
        inner = Walk(self.reader, self.ran, bound=set(self.bound))
        for statement in node.body:
            inner.visit(statement)
        self._take(inner, inner.bound - self.bound)
        if self._did(node):
            self.bound.add(node.name)

    def _imports(self, node: ast.Import | ast.ImportFrom) -> None:
        self.bound.update(imported(node))

    visit_Import = visit_ImportFrom = _imports  # noqa: N815

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)


def imported(node: ast.Import | ast.ImportFrom) -> Iterable[str]:
    """The names that an import binds."""
    return (alias.asname or alias.name.partition(".")[0] for alias in node.names)


def _appends_to_file(name: str, node: ast.Call) -> bool:
    modes = [keyword.value for keyword in node.keywords if keyword.arg == "mode"]
    if name == "open":
        modes += node.args[1:2]
    return any(isinstance(m, ast.Constant) and isinstance(m.value, str) and m.value[:1] == "a" for m in modes)


def _is_inplace(node: ast.Call) -> bool:
    return any(
        keyword.arg == "inplace" and not (isinstance(keyword.value, ast.Constant) and not keyword.value.value)
        for keyword in node.keywords
    )
