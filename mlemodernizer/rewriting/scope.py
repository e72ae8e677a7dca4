"""The names of a piece of code while it is walked in the order in which it runs."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass, field

from mlemodernizer.rewriting.values import Ref, Value, join

PYTHON_2_BUILTINS = frozenset(
    {"StandardError", "apply", "basestring", "buffer", "cmp", "coerce", "execfile", "file", "intern", "long"}
    | {"raw_input", "reduce", "reload", "unichr", "unicode", "xrange"}
)
"""Names that were there without an import in Python 2, and are no more."""

BUILTINS = frozenset(dir(builtins)) | PYTHON_2_BUILTINS
_CLASSES = frozenset(name for name, value in vars(builtins).items() if isinstance(value, type))


@dataclass(slots=True)
class Scope:
    """Names and what they stand for now.

    Attributes:
        names: bound here; a name with the value None is bound to something unknown.
        parent: where a name that is not bound here is looked for.
        stars: modules imported by ``*``, in order.
        is_class: whether it is a class body, whose names the functions in it do not see.
    """

    names: dict[str, Value | None] = field(default_factory=dict)
    parent: Scope | None = None
    stars: list[str] = field(default_factory=list)
    is_class: bool = False

    @property
    def enclosing(self) -> Scope:
        """The scope in which the free names of a function defined here are looked up."""
        return self.parent.enclosing if self.is_class and self.parent is not None else self

    def lookup(self, name: str, exports: frozenset[str]) -> Value | None:
        """What the name stands for; `exports` are the dotted names that a star import is known to bring."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.parent
        scope = self if name not in _CLASSES else None  # a library that has its own float keeps it out of ``*``
        while scope is not None:
            for module in reversed(scope.stars):
                if f"{module}.{name}" in exports:
                    return Ref(f"{module}.{name}")
            scope = scope.parent
        return Ref(f"builtins.{name}") if name in BUILTINS else None

    def binds(self, name: str) -> bool:
        """Whether the code itself binds the name, here or further out."""
        return name in self.names or (self.parent is not None and self.parent.binds(name))

    @property
    def root(self) -> Scope:
        """The module-level scope."""
        return self if self.parent is None else self.parent.root

    def merge(self, *branches: dict[str, Value | None]) -> None:
        """Continue after code of which any one of `branches` may have run."""
        merged = dict(branches[0])
        for branch in branches[1:]:
            for name, value in branch.items():
                merged[name] = join(merged[name], value) if name in merged else value
        self.names = merged


@dataclass(slots=True)
class Globals(Scope):
    """The module-level scope of the notebook, or of one local module.

    Attributes:
        bindings: name -> every value that was bound to it.
        first_bound: name -> where it was bound first: id of the cell or module, line of the statement.
        declared: names that functions declare as global.
    """

    bindings: dict[str, list[Value | None]] = field(default_factory=dict)
    first_bound: dict[str, tuple[str, int]] = field(default_factory=dict)
    declared: set[str] = field(default_factory=set)

    def bind(self, name: str, value: Value | None, unit: str, line: int) -> None:
        """Bind a name and remember that it was."""
        self.names[name] = value
        self.first_bound.setdefault(name, (unit, line))
        known = self.bindings.setdefault(name, [])
        if value not in known:
            known.append(value)


def parameters(arguments: ast.arguments) -> Iterator[str]:
    """The names that a function's parameters bind."""
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        yield argument.arg
    for variadic in (arguments.vararg, arguments.kwarg):
        if variadic is not None:
            yield variadic.arg
