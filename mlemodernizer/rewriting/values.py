"""What an expression stands for, as far as it is known. None means unknown."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlemodernizer.rewriting.scope import Scope


@dataclass(frozen=True, slots=True)
class Ref:
    """A module, class or function that is reached by import, by its dotted name as the code spells it."""

    name: str


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class.

    Attributes:
        type: the class's dotted name.
        items: for a tuple, what its elements are; for a list, the one thing that all its elements are.
    """

    type: str
    items: tuple[Value | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """A method or attribute of an object, of which only the name is known."""

    owner: Instance
    attribute: str

    @property
    def name(self) -> str:
        """Its dotted name by class, such as ``pandas.DataFrame.append``."""
        return f"{self.owner.type}.{self.attribute}"


@dataclass(frozen=True, slots=True)
class Text:
    """A string, number, boolean or None written out in the code."""

    value: str | int | float | bool | None

    @property
    def type(self) -> str:
        """The dotted name of its class."""
        return f"builtins.{type(self.value).__name__}"


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A function that the notebook defines, with the scope that its free names are looked up in."""

    node: ast.FunctionDef | ast.AsyncFunctionDef
    unit: str
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Namespace:
    """A local module, with what its names stand for."""

    id: str
    names: dict[str, Value | None] = field(default_factory=dict)


Value = Ref | Instance | Member | Text | Function | Namespace


def join_all(values: Iterable[Value | None]) -> Value | None:
    """What is known of a thing that is any one of `values`; nothing where there are none."""
    known = list(values)
    return reduce(join, known) if known else None


def type_of(value: Value | None) -> str:
    """The dotted name of the class of which `value` is an object; empty where that is unknown."""
    if isinstance(value, Instance | Text):
        return value.type
    return ""


def join(left: Value | None, right: Value | None) -> Value | None:
    """What is known of a thing that is either."""
    if left == right:
        return left
    if isinstance(left, Text | Instance) and isinstance(right, Text | Instance) and left.type == right.type:
        return Instance(left.type)
    return None
