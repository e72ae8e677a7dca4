"""Functions and classes that rewritten code needs, since its libraries have them no longer."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.edits import TextEdit
from mlemodernizer.rewriting.imports import NeededImports
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.text import Unit


def filled(source: str, expressions: Mapping[str, str]) -> str:
    """The source of a definition with an expression in place of each ``$name``."""
    for name in sorted(expressions, key=len, reverse=True):
        source = source.replace(f"${name}", expressions[name])
    return source.strip()


@dataclass
class NeededDefinitions:
    """Collects them, and places each once, before the first top-level statement that needs it."""

    references: References
    imports: NeededImports
    _needed: dict[tuple[str, str], dict[str, tuple[str, int]]] = field(default_factory=dict)

    def define(self, unit: Unit, node: ast.AST, source: str, uses: Mapping[str, str]) -> str:
        """The name of a definition that will stand before a node; empty where the code has another use for the name.

        Args:
            unit: where the node is.
            node: what uses it.
            source: one function or class; its name is its own.
            uses: name in `source` -> the dotted name that it stands for; it is reached by an import.
        """
        program = self.references.analysis.program_of(unit.id)
        statement = self._statement(node)
        source = filled(source, {name: self.imports.reach(unit, statement, dotted) for name, dotted in uses.items()})
        definition = ast.parse(source).body[-1]
        name = str(getattr(definition, "name", ""))
        known = self._defined(program.name, name)
        if known is None and not self.imports.is_free(program, name):
            return ""
        order = [u.id for u in program.units]
        place = (order.index(unit.id), self._line(statement))
        if known is not None:
            same = ast.dump(known) == ast.dump(definition)
            before = (order.index(self.references.analysis.unit_of[known]), known.lineno) <= place
            return name if same and before else ""
        needed = self._needed.setdefault((program.name, name), {})
        earlier = [(order.index(u), line) for u, line in needed.values()]
        if not earlier or place < earlier[0]:
            needed.clear()
            needed[source] = (unit.id, place[1])
        return name

    def _statement(self, node: ast.AST) -> ast.AST:
        parents = self.references.analysis.parents
        while not isinstance(parents[node], ast.Module):
            node = parents[node]
        return node

    def _line(self, statement: ast.AST) -> int:
        lines = [statement, *getattr(statement, "decorator_list", [])]
        return min(getattr(n, "lineno", 0) for n in lines)

    def _defined(self, program: str, name: str) -> ast.FunctionDef | ast.ClassDef | None:
        """The definition of this name at the top of the notebook or module, where it is the only one."""
        analysis = self.references.analysis
        nodes: list[ast.FunctionDef | ast.ClassDef] = [
            *self.references.of_kind(ast.FunctionDef),
            *self.references.of_kind(ast.ClassDef),
        ]
        found = [n for n in nodes if n.name == name and isinstance(analysis.parents[n], ast.Module)]
        found = [n for n in found if analysis.program_of(analysis.unit_of[n]).name == program]
        return found[0] if len(found) == 1 else None

    def edits(self) -> dict[str, list[TextEdit]]:
        """Unit id -> the insertions."""
        imported = self.imports.edits()
        found: dict[str, list[TextEdit]] = {}
        for needed in self._needed.values():
            for source, (unit_id, line) in needed.items():
                unit = self.references.units[unit_id]
                at = unit.line_start(line)
                text = unit.text[:at] + (imported[unit_id].text if unit_id in imported else "")
                lines_above = len(text) - len(text.rstrip("\n"))
                above = any(edit.start == at for edit in found.get(unit_id, ()))
                gap = "\n" * (3 - lines_above) if text.strip() and not above else ""
                found.setdefault(unit_id, []).append(TextEdit(at, at, f"{gap}{source}\n\n\n"))
        return found
