"""What the kernel's packages hold under a name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class SymbolKind(StrEnum):
    """What a name stands for."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"  # anything else that can be called
    VALUE = "value"


class ParameterKind(StrEnum):
    """How an argument may be given; the names of `inspect.Parameter`'s kinds."""

    POSITIONAL_ONLY = "POSITIONAL_ONLY"
    POSITIONAL_OR_KEYWORD = "POSITIONAL_OR_KEYWORD"
    VAR_POSITIONAL = "VAR_POSITIONAL"
    KEYWORD_ONLY = "KEYWORD_ONLY"
    VAR_KEYWORD = "VAR_KEYWORD"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a callable.

    Attributes:
        name: as it is declared.
        kind: how it may be given.
        required: whether it has no default.
    """

    name: str
    kind: ParameterKind
    required: bool


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name that exists in the kernel's packages.

    Attributes:
        name: the dotted name that was asked for.
        kind: what it is.
        home: where the object says that it is defined (module and qualified name); empty where it does not say.
        parameters: of a function, or of a class's constructor, without ``self``; None where Python cannot tell.
        names: every public name that reaches it, where it was searched for.
        reached: whether importing its top-level package is enough to reach it by attributes.
    """

    name: str
    kind: SymbolKind
    home: str = ""
    parameters: tuple[Parameter, ...] | None = None
    names: tuple[str, ...] = ()
    reached: bool = True

    @property
    def takes_any_keyword(self) -> bool:
        """Whether it accepts keywords that it does not name."""
        return any(p.kind is ParameterKind.VAR_KEYWORD for p in self.parameters or ())

    @property
    def keywords(self) -> tuple[str, ...]:
        """The names by which arguments may be given, in order."""
        named = (ParameterKind.POSITIONAL_OR_KEYWORD, ParameterKind.KEYWORD_ONLY)
        return tuple(p.name for p in self.parameters or () if p.kind in named)

    def accepts(self, positional: int, keywords: Collection[str], *, partly: bool = False) -> bool:
        """Whether a call can be meant for it, by what its signature says.

        Arguments given by position to parameters that are keyword-only count as accepted: they can be named. Keywords
        that a constructor does not name do not, whatever it takes in passing, nor do any where there is no signature.

        Args:
            positional: how many arguments are given by position.
            keywords: the names of the others.
            partly: whether more are passed by ``*args`` or ``**kwargs``.
        """
        if self.parameters is None:
            return not keywords
        variadic = (ParameterKind.VAR_POSITIONAL, ParameterKind.VAR_KEYWORD)
        named = [p for p in self.parameters if p.kind not in variadic]
        if positional > len(named) and all(p.kind is not ParameterKind.VAR_POSITIONAL for p in self.parameters):
            return False
        unknown = set(keywords).difference(self.keywords)
        if unknown and (self.kind is SymbolKind.CLASS or not self.takes_any_keyword):
            return False
        missing = [p for p in named[positional:] if p.required and p.name not in keywords]
        return partly or not missing
