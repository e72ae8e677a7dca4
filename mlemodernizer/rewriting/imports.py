"""Imports that rewritten code needs."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from mlemodernizer.rewriting.analysis import Program
from mlemodernizer.rewriting.edits import TextEdit
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.text import Unit
from mlemodernizer.rewriting.values import Ref


@dataclass
class NeededImports:
    """Collects them, and places each once, in the first cell that needs it."""

    references: References
    _needed: dict[str, dict[str, str]] = field(default_factory=dict)  # program -> statement -> unit

    def reach(self, unit: Unit, node: ast.AST, dotted: str, loaded: bool = True) -> str:
        """An expression that reaches a dotted name at a node; asks for an import where there is none yet.

        Args:
            unit: where the node is.
            node: where the expression will stand.
            dotted: the name.
            loaded: whether attributes reach it wherever its top-level package is imported.
        """
        program = self.references.analysis.program_of(unit.id)
        line = getattr(node, "lineno", 0) if self._runs_in_order(node) else len(unit.text)
        found = self.references.accessor(program, dotted, unit.id, line, loaded=loaded)
        if found:
            return found
        statement, expression = self._statement(program, dotted)
        needed = self._needed.setdefault(program.name, {})
        order = [u.id for u in program.units]
        if statement not in needed or order.index(unit.id) < order.index(needed[statement]):
            needed[statement] = unit.id
        return expression

    def _runs_in_order(self, node: ast.AST) -> bool:
        parent: ast.AST | None = node
        while parent is not None:
            if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                return False
            parent = self.references.analysis.parents.get(parent)
        return True

    def _statement(self, program: Program, dotted: str) -> tuple[str, str]:
        home, _, leaf = dotted.rpartition(".")
        if not home:
            return f"import {dotted}", dotted
        aliases = self.references.analysis.knowledge.aliases
        if dotted in aliases and self.is_free(program, aliases[dotted]):
            return _imported(dotted, aliases[dotted]), aliases[dotted]
        if home in aliases and self.is_free(program, aliases[home]):
            return _imported(home, aliases[home]), f"{aliases[home]}.{leaf}"
        if self.is_free(program, leaf):
            return f"from {home} import {leaf}", leaf
        top = home.partition(".")[0]
        if any(value != Ref(top) for value in program.globals.bindings.get(top, [])):
            return f"from {home} import {leaf} as _{leaf}", f"_{leaf}"
        return f"import {home}", dotted

    def is_free(self, program: Program, name: str) -> bool:
        """Whether nothing in the notebook or module goes by a name."""
        return (
            name not in program.globals.bindings
            and name not in self.references.other_identifiers.get(program.name, ())
            and name not in self.references.names.get(program.name, {})
        )

    def edits(self) -> dict[str, TextEdit]:
        """Unit id -> the insertion."""
        by_unit: dict[str, list[str]] = {}
        for needed in self._needed.values():
            for statement, unit in needed.items():
                by_unit.setdefault(unit, []).append(statement)
        return {
            unit: TextEdit(at, at, "\n".join(sorted(statements)) + "\n")
            for unit, statements in by_unit.items()
            for at in [_insertion_point(self.references.units[unit])]
        }


def _imported(module: str, alias: str) -> str:
    return f"import {module}" if alias == module else f"import {module} as {alias}"


def _insertion_point(unit: Unit) -> int:
    """Before the first statement that may be preceded by an import."""
    body = unit.tree.body if unit.tree is not None else []
    futures = [i for i, s in enumerate(body) if isinstance(s, ast.ImportFrom) and s.module == "__future__"]
    for i, statement in enumerate(body):
        docstring = i == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        future = i <= max(futures, default=-1)
        if not (docstring or future) and statement.lineno > unit.prelude:
            decorators = getattr(statement, "decorator_list", [])
            return unit.line_start(min([statement.lineno, *(d.lineno for d in decorators)]))
    return len(unit.text)
