"""What running a piece of code may have left behind, told from its syntax and the types of the variables.

This is an estimate, and may be one: a resumed run decides nothing alone. What a notebook looks like in the end is
said by a run from the top.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mlemodernizer.execution.resuming.aliases import aliases, closure, root
from mlemodernizer.execution.resuming.known import ITERATORS, VALUES
from mlemodernizer.execution.resuming.ran import Ran, Span
from mlemodernizer.execution.resuming.walk import FunctionEffects, Walk
from mlemodernizer.model.outcome import Variable

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@dataclass(frozen=True, slots=True)
class Effects:
    """What a piece of code reads and leaves.

    Attributes:
        reads: names that it reads before it binds them.
        binds: names that it binds.
        changes: names whose object it may change in place.
        anything: whether it may do what cannot be told by names: files, processes, patched modules.
    """

    reads: frozenset[str] = frozenset()
    binds: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    anything: bool = False


class EffectReader:
    """Reads effects.

    Args:
        nodes: all code that has run, for the functions and classes that it defines and for what stands for the same.
        variables: what the kernel's variables were when it stopped.
    """

    def __init__(self, nodes: Iterable[ast.stmt], variables: Mapping[str, Variable]) -> None:
        self._variables = variables
        self._definitions: dict[str, ast.AST] = {}
        self._same: dict[str, set[str]] = {}
        self._functions: dict[str, FunctionEffects] = {}
        for node in nodes:
            self._learn(node)

    def of(self, nodes: Sequence[ast.stmt], stopped: Span | None = None, *, entered: bool = True) -> Effects:
        """The effects of statements.

        Args:
            nodes: the statements.
            stopped: the expression that raised; None where it is unknown, or all was run.
            entered: whether what that expression calls was begun.
        """
        walk = Walk(self, Ran(nodes, stopped, entered=entered) if stopped else None)
        for node in nodes:
            walk.visit(node)
        return Effects(frozenset(walk.reads), frozenset(walk.bound), self._also(walk.changes), anything=walk.anything)

    # --- what the walks ask

    def is_value(self, name: str) -> bool:
        """Whether the variable's object cannot change."""
        known = self._variables.get(name)
        return known is not None and known.type in VALUES

    def is_module(self, name: str) -> bool:
        """Whether the variable is a module."""
        known = self._variables.get(name)
        return known is not None and known.type == "builtins.module"

    def is_used_up(self, name: str) -> bool:
        """Whether reading the variable's object uses it up."""
        known = self._variables.get(name)
        return known is not None and (
            known.type in ITERATORS or known.type.startswith("itertools.") or known.type.endswith("iterator")
        )

    def is_own(self, name: str) -> bool:
        """Whether the variable's class is the notebook's own."""
        known = self._variables.get(name)
        return known is not None and known.type.startswith("__main__.")

    def function(self, name: str) -> FunctionEffects | None:
        """The effects of calling what the notebook defines by that name."""
        node = self._definitions.get(name)
        if node is None:
            return None
        if name not in self._functions:
            self._functions[name] = FunctionEffects()  # for what calls itself
            self._functions[name] = self.read_function(node)
        return self._functions[name]

    def read_function(self, node: ast.AST) -> FunctionEffects:
        """The effects of calling a function, or of using a class."""
        if isinstance(node, ast.ClassDef):
            parts = [self.read_function(method) for method in node.body if isinstance(method, _FUNCTIONS)]
            return FunctionEffects(
                frozenset().union(*(part.reads for part in parts)),
                frozenset().union(*(part.changes for part in parts)),
                anything=any(part.anything for part in parts),
            )
        assert isinstance(node, _FUNCTIONS)  # noqa: S101 - for the type checker
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        arguments = node.args
        names = [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        names += [argument.arg for argument in (arguments.vararg, arguments.kwarg) if argument]
        walk = Walk(self, None)
        for part in body:
            walk.visit(part)
        exported = {name for part in ast.walk(node) if isinstance(part, ast.Global) for name in part.names}
        local = (walk.bound - exported) | set(names)
        same = aliases(body)
        changed = {other for name in walk.changes for other in closure(name, same)}
        return FunctionEffects(
            frozenset(walk.reads - local),
            frozenset((changed | (walk.bound & exported)) - local),
            tuple(names),
            frozenset(changed & set(names)),
            anything=walk.anything,
        )

    # --- what stands for the same object

    def _learn(self, node: ast.stmt) -> None:
        for part in ast.walk(node):
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self._definitions[part.name] = part
            elif isinstance(part, ast.Assign) and isinstance(part.value, ast.Lambda):
                for target in part.targets:
                    if isinstance(target, ast.Name):
                        self._definitions[target.id] = part.value
        for one, others in aliases([node], self._is_copied).items():
            self._same.setdefault(one, set()).update(others)

    def _is_copied(self, value: ast.expr) -> bool:
        """Whether a part of the object is a new object: in pandas, part of a frame."""
        known = self._variables.get(root(value))
        return known is not None and known.type.startswith("pandas.") and getattr(value, "attr", "") != "values"

    def _also(self, names: Iterable[str]) -> frozenset[str]:
        found = {same for name in names for same in closure(name, self._same)}
        return frozenset(name for name in found if not self.is_value(name))
