"""Where the code mentions what, for one analysis."""

from __future__ import annotations

import ast
import re
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from mlemodernizer.rewriting.age import Age
from mlemodernizer.rewriting.analysis import Analysis, Program
from mlemodernizer.rewriting.text import Unit
from mlemodernizer.rewriting.values import Instance, Member, Ref

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Node = TypeVar("Node", bound=ast.AST)
_WORD = re.compile(r"[^\W\d]\w*")


@dataclass
class References:
    """Index over the nodes of an analysis.

    Attributes:
        analysis: the walked code.
        units: id -> unit, over all programs.
        python2: whether the code was written for Python 2.
        age: when the code was written.
        left_alone: the nodes of code that no rule may change.
    """

    analysis: Analysis
    python2: bool = False
    units: dict[str, Unit] = field(default_factory=dict)
    age: Age = field(default_factory=Age)
    left_alone: Set[ast.AST] = frozenset()

    def __post_init__(self) -> None:
        self.units = {u.id: u for p in self.analysis.programs for u in p.units}

    def dotted(self, node: ast.expr) -> list[str]:
        """The canonical dotted names by which rules know what a name or attribute stands for."""
        value = self.analysis.values.get(node)
        knowledge = self.analysis.knowledge
        if isinstance(value, Ref):
            return [knowledge.canonical_name(value.name)]
        if isinstance(value, Member):
            return [f"{t}.{value.attribute}" for t in knowledge.lineage(value.owner.type)]
        parent = self.analysis.parents.get(node)
        if isinstance(value, Instance) and isinstance(parent, ast.Call) and parent.func is node:
            return [f"{t}.__call__" for t in knowledge.lineage(value.type)]
        return []

    @cached_property
    def libraries(self) -> frozenset[str]:
        """Top-level names of the packages that the code imports, or of whose classes it has objects."""
        names = {
            value.name if isinstance(value, Ref) else value.owner.type if isinstance(value, Member) else value.type
            for value in self.analysis.values.values()
            if isinstance(value, Ref | Member | Instance)
        }
        for node in self.of_kind(ast.Import):
            names.update(alias.name for alias in node.names)
        names.update(node.module for node in self.of_kind(ast.ImportFrom) if node.module)
        canonical = (self.analysis.knowledge.canonical_name(name) for name in names)
        return frozenset(name.partition(".")[0] for name in (*names, *canonical))

    @cached_property
    def names(self) -> dict[str, dict[str, list[ast.Name]]]:
        """Program name -> identifier -> the nodes that mention it."""
        found: dict[str, dict[str, list[ast.Name]]] = {}
        for node in self.of_kind(ast.Name):
            found.setdefault(self._program_of(node), {}).setdefault(node.id, []).append(node)
        return found

    @cached_property
    def other_identifiers(self) -> dict[str, set[str]]:
        """Program name -> identifiers that are bound otherwise than by a name: parameters, functions, handlers."""
        found: dict[str, set[str]] = {}
        for node in self.of_kind(ast.arg):
            found.setdefault(self._program_of(node), set()).add(node.arg)
        definitions: list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.ExceptHandler] = [
            *self.of_kind(ast.FunctionDef),
            *self.of_kind(ast.AsyncFunctionDef),
            *self.of_kind(ast.ClassDef),
            *self.of_kind(ast.ExceptHandler),
        ]
        for definition in definitions:
            if definition.name:
                found.setdefault(self._program_of(definition), set()).add(definition.name)
        return found

    @cached_property
    def kept_names(self) -> dict[str, set[str]]:
        """Program name -> names that only such imports bring as are left alone."""
        kept: dict[str, set[str]] = {}
        changed: dict[str, set[str]] = {}
        imports: list[ast.Import | ast.ImportFrom] = [*self.of_kind(ast.Import), *self.of_kind(ast.ImportFrom)]
        for node in imports:
            names = (kept if node in self.left_alone else changed).setdefault(self._program_of(node), set())
            names.update((alias.asname or alias.name).partition(".")[0] for alias in node.names)
        return {program: names - changed.get(program, set()) for program, names in kept.items()}

    def _program_of(self, node: ast.AST) -> str:
        return self.analysis.program_of(self.analysis.unit_of[node]).name

    @cached_property
    def vocabulary(self) -> set[str]:
        """All identifiers, names of attributes, keywords, parts of imported names, and texts."""
        found = {node.id for node in self.of_kind(ast.Name)}
        found.update(node.attr for node in self.of_kind(ast.Attribute))
        found.update(node.arg for node in self.of_kind(ast.keyword) if node.arg)
        found.update(node.value for node in self.of_kind(ast.Constant) if isinstance(node.value, str))
        found.update(part for node in self.of_kind(ast.alias) for part in node.name.split("."))
        found.update(part for node in self.of_kind(ast.ImportFrom) for part in (node.module or "").split("."))
        return found

    def enclosing_function(self, node: ast.AST) -> FunctionNode | None:
        """The innermost function around a node; None at the top of a cell or module."""
        parent = self.analysis.parents.get(node)
        while parent is not None and not isinstance(parent, FunctionNode):
            parent = self.analysis.parents.get(parent)
        return parent

    def of_kind(self, kind: type[Node]) -> list[Node]:
        """All nodes of one kind, over all cells and modules: looked up, so that rules may ask at each site."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[type[ast.AST], list[Any]]:
        found: dict[type[ast.AST], list[Any]] = {}
        for node in self.analysis.unit_of:
            found.setdefault(type(node), []).append(node)
        return found

    @cached_property
    def _opaque_words(self) -> dict[str, set[str]]:
        """Program name -> words in text that the analysis cannot see into."""
        found: dict[str, set[str]] = {}
        for program in self.analysis.programs:
            words = found.setdefault(program.name, set())
            for other in self.analysis.programs:
                for unit in other.units:
                    seen = other is program and unit.tree is not None and unit.id not in self.analysis.too_deep
                    if not seen:
                        words.update(_WORD.findall(unit.text))
                    elif unit.masked_lines:
                        words.update(w for line in unit.masked_lines for w in _WORD.findall(unit.line(line)))
        return found

    def mentioned_out_of_sight(self, program: Program, name: str) -> bool:
        """Whether a name stands in text that the analysis cannot see into."""
        return name in self._opaque_words[program.name]

    def can_rename(self, program: Program, local: str, target: str, new: str) -> bool:
        """Whether an imported name can be renamed: every mention is seen and the new name is free.

        Args:
            program: where.
            local: the name as it is bound now.
            target: dotted name that it stands for, as spelled.
            new: the name that it would get.
        """
        scope = program.globals
        if any(v != Ref(target) for v in scope.bindings.get(local, [])):
            return False
        if self.mentioned_out_of_sight(program, local):
            return False
        identifiers = self.other_identifiers.get(program.name, set())
        names = self.names.get(program.name, {})
        if local in identifiers or any(self.analysis.values.get(n) != Ref(target) for n in names.get(local, [])):
            return False
        taken = new in scope.bindings or new in identifiers or new in names
        return not taken or (new not in identifiers and new not in scope.bindings and self._only_builtin(names, new))

    def _only_builtin(self, names: dict[str, list[ast.Name]], new: str) -> bool:
        return all(self.analysis.values.get(n) == Ref(f"builtins.{new}") for n in names.get(new, []))

    def accessor(self, program: Program, dotted: str, unit: str, line: int, *, loaded: bool = True) -> str:
        """An expression by which `dotted` can be reached at a place; empty when nothing imported reaches it.

        Args:
            program: where.
            dotted: the name.
            unit: id of the cell or module of the place.
            line: its line.
            loaded: whether attributes reach the name wherever its top-level package is imported.
        """
        order = [u.id for u in program.units]
        place = (order.index(unit), line)
        best = ""
        for name, values in program.globals.bindings.items():
            if len(values) != 1 or not isinstance(values[0], Ref):
                continue
            bound_unit, bound_line = program.globals.first_bound[name]
            if (order.index(bound_unit), bound_line) > place:
                continue
            reached = values[0].name
            if reached == dotted:
                return name
            parent = dotted.rpartition(".")[0]
            root = loaded and reached == dotted.partition(".")[0] and reached in self._roots
            if reached == parent or root:
                candidate = name + dotted[len(reached) :]
                if not best or len(candidate) < len(best):
                    best = candidate
        return best

    @cached_property
    def _roots(self) -> set[str]:
        return {name for name in self.analysis.knowledge.aliases if "." not in name}
