"""Rules that are pure data: most changes of libraries are one of these."""

from __future__ import annotations

import ast
import textwrap
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Moved(Rule):
    """Names that moved or were renamed, functions, classes, methods and modules alike: `moves` says it all."""


@dataclass(frozen=True, kw_only=True)
class MovedCalls(Rule):
    """Base of rules that move names and also rewrite the calls of what they move."""

    @property
    def targets(self) -> Iterable[str]:
        return self.moves


@dataclass(frozen=True, kw_only=True)
class KeywordChange:
    """What became of the keywords of a call.

    Attributes:
        renamed: old keyword -> new keyword. Left alone where the call has the new one too.
        removed: keyword -> the literal values with which it may be dropped; an empty tuple for any value.
        values: (keyword as it is after renaming, old value) -> source of the new value.
        positions: keyword -> its position, for values that are also given by position.
    """

    renamed: Mapping[str, str] = field(default_factory=dict)
    removed: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    values: Mapping[tuple[str, object], str] = field(default_factory=dict)
    positions: Mapping[str, int] = field(default_factory=dict)

    def apply(self, site: Site) -> Replacement | None:
        """The call as it is written now."""
        if not isinstance(site.node, ast.Call):
            return None
        present = {keyword.arg for keyword in site.node.keywords}
        given = any(position < len(site.node.args) for position in self.positions.values())
        if not given and present.isdisjoint({*self.renamed, *self.removed, *(name for name, _ in self.values)}):
            return None  # seen without making a concrete tree of the call, which is what costs time
        call = site.call
        for old, new in self.renamed.items():
            if old in present and new not in present:
                call.rename(old, new)
        for name, allowed in self.removed.items():
            if name in present:
                value = site.literal(site.argument(name))
                if not allowed or any(value == a and type(value) is type(a) for a in allowed):
                    call.remove(name)
        for (name, old_value), source in self.values.items():
            before = next((o for o, n in self.renamed.items() if n == name and o in present), name)
            position = self.positions.get(name)
            value = site.literal(site.argument(before, position))
            if value == old_value and type(value) is type(old_value):
                call.set(name, source, position)
        return Replacement(call.text)


@dataclass(frozen=True, kw_only=True)
class Keywords(Rule, KeywordChange):
    """Keywords of calls that were renamed, or removed because they did nothing (any more): one change for all.

    Attributes:
        functions: dotted names of the functions, classes and methods.
    """

    functions: tuple[str, ...]

    @property
    def targets(self) -> Iterable[str]:
        return self.functions

    def rewrite(self, site: Site) -> Replacement | None:
        return self.apply(site)


@dataclass(frozen=True, kw_only=True)
class KeywordTable(Rule):
    """Keywords of several calls that changed each in its own way, for one reason.

    Attributes:
        changes: dotted name of a function, class or method -> what became of its keywords.
    """

    changes: Mapping[str, KeywordChange]

    @property
    def targets(self) -> Iterable[str]:
        return self.changes

    def rewrite(self, site: Site) -> Replacement | None:
        return self.changes[site.dotted].apply(site)


@dataclass(frozen=True, kw_only=True)
class KeywordOnly(Rule):
    """Arguments that used to be accepted by position and must be named now.

    Attributes:
        functions: dotted name -> the old parameter names by position; None for those that stay positional.
            Parameters in front of which there is `self` are counted without it.
    """

    functions: Mapping[str, tuple[str | None, ...]]

    @property
    def targets(self) -> Iterable[str]:
        return self.functions

    def rewrite(self, site: Site) -> Replacement | None:
        names = self.functions[site.dotted]
        if not isinstance(site.node, ast.Call) or not any(names[: len(site.node.args)]):
            return None
        call = site.call
        if not site.is_method and site.dotted.split(".")[-2][:1].isupper():  # ``Series.sort_values(s)``: self is given
            names = (None, *names)
        if any(isinstance(a, ast.Starred) for a in site.node.args) or call.positional > len(names):
            return None
        given = set(call.keywords())
        if any(name in given for name in names[: call.positional] if name):
            return None
        call.name_positionals(names)
        return Replacement(call.text)


def read_positions(package: str) -> dict[str, tuple[str | None, ...]]:
    """The table positions.toml of a library's rules: dotted name -> parameter names by position, ``_`` for None."""
    table = tomllib.loads(files(package).joinpath("positions.toml").read_text(encoding="utf-8"))
    return {name: tuple(None if p == "_" else p for p in names.split()) for name, names in table.items()}


@dataclass(frozen=True, kw_only=True)
class LocalDefinitions(Rule):
    """Functions that are gone and have no successor: a definition of them stands before the statement that needs it.

    Attributes:
        sources: dotted name -> definitions, the last of which takes the name's place; ``$name`` is one of `uses`.
        uses: name -> the dotted name that it stands for in the definitions.
    """

    sources: Mapping[str, tuple[str, ...]]
    uses: Mapping[str, str] = field(default_factory=dict)

    @property
    def targets(self) -> Iterable[str]:
        return self.sources

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(getattr(site.node, "ctx", None), ast.Store | ast.Del):
            return None  # the notebook puts one of its own there
        name = ""
        for source in self.sources[site.dotted]:
            name = site.define(source, **{use: dotted for use, dotted in self.uses.items() if f"${use}" in source})
            if not name:
                return None
        if not site.is_call:
            return Replacement(name)
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


@dataclass(frozen=True, kw_only=True)
class WholeNumbers(Rule):
    """Arguments that could be given as floats and must be whole numbers now.

    Attributes:
        functions: dotted name -> the arguments' names by position; None for those that are something else.
        truncated: whether a fraction was cut off; otherwise only floats with a whole value were taken.
        messages: parts of what the library says when it gets another number.
    """

    functions: Mapping[str, tuple[str | None, ...]]
    truncated: bool = True
    messages: tuple[str, ...] = ("object cannot be interpreted as an integer",)

    @property
    def targets(self) -> Iterable[str]:
        return self.functions

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        refused = site.on_failing_line and any(m in site.failure[1] for m in self.messages)
        call = site.call
        for position, name in enumerate(self.functions[site.dotted]):
            argument = site.argument(name, position) if name else None
            if name is None or argument is None:
                continue
            value = site.literal(argument)
            if isinstance(value, float) and value.is_integer():
                call.set(name, str(int(value)), position)
            elif site.text(argument) != site.source(argument):
                continue  # another rule has made it whole
            elif (self.truncated and _is_fraction(site, argument)) or (refused and not _is_whole(site, argument)):
                call.set(name, f"int({site.text(argument)})", position)
        return Replacement(call.text)


_FRACTIONS = ("numpy.ceil", "numpy.floor", "numpy.round", "numpy.around", "numpy.rint", "numpy.sqrt", "builtins.float")


def _is_whole(site: Site, node: ast.expr) -> bool:
    called = isinstance(node, ast.Call) and site.name(node.func) in {"builtins.int", "builtins.len"}
    return called or site.is_a(node, "builtins.int")


def _is_fraction(site: Site, node: ast.expr) -> bool:
    """Whether a number is certainly of a type with a fractional part."""
    if isinstance(node, ast.BinOp):
        mixes = isinstance(node.op, ast.Add | ast.Sub | ast.Mult)
        parts = (node.left, node.right)
        return isinstance(node.op, ast.Div) or (mixes and any(_is_fraction(site, part) for part in parts))
    called = isinstance(node, ast.Call) and site.name(node.func) in _FRACTIONS
    return called or site.is_a(node, "builtins.float")


@dataclass(frozen=True, kw_only=True)
class Dropped(Rule):
    """Statements that call what is gone and has no effect (any more): they are taken out.

    Attributes:
        functions: dotted name -> the literals with which the first argument may be given; an empty tuple for any call.
    """

    functions: Mapping[str, tuple[object, ...]]

    @property
    def targets(self) -> Iterable[str]:
        return self.functions

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_statement:
            return None
        allowed = self.functions[site.dotted]
        value = site.literal(site.argument("", 0))
        if allowed and not any(value == a and type(value) is type(a) for a in allowed):
            return None
        return without(site)


@dataclass(frozen=True, kw_only=True)
class Defined(Rule):
    """Names that are gone and have no successor: a definition takes the place of the import that brought them.

    An import that brings a name that nothing mentions is a matter for `gone`.

    Attributes:
        definitions: dotted name -> source of a function or class of the name after its last dot.
        shared: source that all definitions rest on: imports and a base class; it stands before the first of them.
    """

    definitions: Mapping[str, str]
    shared: str = ""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ImportFrom,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        line = site.unit.line(node.lineno)
        if not isinstance(node, ast.ImportFrom) or line.strip() != site.text():
            return None
        names = dict(self._defined(site, node))
        if not names or not {alias.asname or alias.name for alias in names} & self._mentioned(site):
            return None
        before = {name for other in self._before(site, node) for name in dict(self._defined(site, other)).values()}
        kept = ", ".join(site.unit.text[slice(*site.unit.span(a))] for a in node.names if a not in names)
        parts = [f"from {node.module} import {kept}"] if kept else []
        if not before and self.shared:
            parts.append(textwrap.dedent(self.shared).strip())
        for alias, dotted in names.items():
            if dotted not in before:
                parts.append(textwrap.dedent(self.definitions[dotted]).strip() + "\n")
            if alias.asname and alias.asname != alias.name:
                parts.append(f"{alias.asname} = {alias.name}")
        text = textwrap.indent("\n\n\n".join(part.rstrip() for part in parts), line[: len(line) - len(line.lstrip())])
        return Replacement(text.strip() or "pass")

    def _defined(self, site: Site, node: ast.ImportFrom) -> Iterable[tuple[ast.alias, str]]:
        knowledge = site.references.analysis.knowledge
        for alias in node.names if not node.level else ():
            dotted = knowledge.canonical_name(f"{node.module}.{alias.name}")
            if dotted in self.definitions:
                yield alias, dotted

    def _mentioned(self, site: Site) -> set[str]:
        program = site.references.analysis.program_of(site.unit.id)
        return set(site.references.names.get(program.name, ()))

    def _before(self, site: Site, node: ast.ImportFrom) -> Iterable[ast.ImportFrom]:
        """The imports at module level that run before this one, in the same program."""
        program = site.references.analysis.program_of(site.unit.id)
        for unit in program.units:
            for other in unit.tree.body if unit.tree is not None else ():
                if other is node:
                    return
                if isinstance(other, ast.ImportFrom):
                    yield other
            if unit.id == site.unit.id:
                return


def without(site: Site) -> Replacement:
    """What takes the place of a statement that is taken out."""
    line = site.unit.line(site.node.lineno).strip()
    alone = site.node.col_offset == 0 and line == site.text()
    return Replacement("" if alone else "pass")
