"""Names that moved: follows them through every spelling of an import."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mlemodernizer.rewriting.analysis import Program
from mlemodernizer.rewriting.edits import TextEdit
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.text import Unit
from mlemodernizer.rewriting.values import Member, Ref

_FROM = re.compile(r"from(\s+)([\w.]+)")


@dataclass(frozen=True, slots=True)
class Move:
    """The new home of a name, and the id of the rule that says so.

    Attributes:
        target: the new dotted name.
        rule: the rule's id.
        loaded: whether attributes reach it wherever its top-level package is imported.
    """

    target: str
    rule: str
    loaded: bool = True


@dataclass
class Mover:
    """Applies moves to imports and mentions.

    Args:
        moves: canonical dotted name -> where it is now.
        references: the code.
        reach: (unit, node, dotted, whether the top-level package loads it) -> an expression that reaches the dotted
            name there.
    """

    moves: Mapping[str, Move]
    references: References
    reach: Callable[[Unit, ast.AST, str, bool], str]
    _renames: dict[tuple[str, str], bool] = field(default_factory=dict)

    def resolve(self, spelled: str, *, exact: bool = False) -> tuple[str, str] | None:
        """Where a dotted name is now, in the code's own spelling, and the rule; None where it has not moved."""
        knowledge = self.references.analysis.knowledge
        canonical = knowledge.canonical_name(spelled)
        prefix = canonical
        while prefix:
            move = self.moves.get(prefix)
            if move is not None:
                return knowledge.spelled_like(move.target + canonical[len(prefix) :], spelled), move.rule
            if exact:
                return None
            prefix = prefix.rpartition(".")[0]
        return None

    def mention(self, unit: Unit, node: ast.Name | ast.Attribute) -> tuple[TextEdit, str] | None:
        """The edit for a name or attribute that stands for something that moved, and the rule."""
        value = self.references.analysis.values.get(node)
        if isinstance(value, Member) and isinstance(node, ast.Attribute):
            return self._member(unit, node)
        if not isinstance(value, Ref):
            return None
        found = self.resolve(value.name, exact=isinstance(node, ast.Attribute))
        if found is None:
            return None
        new, rule = found
        if isinstance(node, ast.Name):
            text = self._name(unit, node, value.name, new)
        else:
            if new.rpartition(".")[0] == value.name.rpartition(".")[0]:
                return self._leaf(unit, node, new.rpartition(".")[2]), rule
            text = self._attribute(unit, node, new)
        return (TextEdit(*unit.span(node), text), rule) if text and text != self._source(unit, node) else None

    def _member(self, unit: Unit, node: ast.Attribute) -> tuple[TextEdit, str] | None:
        for dotted in self.references.dotted(node):
            move = self.moves.get(dotted)
            if move is not None:
                return self._leaf(unit, node, move.target.rpartition(".")[2]), move.rule
        return None

    def _leaf(self, unit: Unit, node: ast.Attribute, leaf: str) -> TextEdit:
        end = unit.span(node)[1]
        return TextEdit(end - len(node.attr), end, leaf)

    def _source(self, unit: Unit, node: ast.AST) -> str:
        start, end = unit.span(node)
        return unit.text[start:end]

    def _name(self, unit: Unit, node: ast.Name, old: str, new: str) -> str:
        program = self.references.analysis.program_of(unit.id)
        if node.id not in program.globals.bindings:  # came by a star import
            home, _, leaf = new.rpartition(".")
            brought = home == self.new_home(old)
            return leaf if brought else self.reach(unit, node, new, self._loaded(new))
        if node.id != old.rpartition(".")[2]:
            return ""  # imported under another name, which stays
        return new.rpartition(".")[2] if self._renamed(program, node.id, old, new) else ""

    def new_home(self, old: str) -> str:
        """The module that a star import of `old`'s module becomes."""
        home = old.rpartition(".")[0]
        found = self.resolve(home)
        return found[0] if found else home

    def _renamed(self, program: Program, local: str, old: str, new: str) -> bool:
        key = (program.name, local)
        if key not in self._renames:
            leaf = new.rpartition(".")[2]
            # `import a` cannot become `import b.c` and bind `c`
            bound = "." in old or "." not in new
            self._renames[key] = bound and leaf != local and self.references.can_rename(program, local, old, leaf)
        return self._renames[key]

    def _attribute(self, unit: Unit, node: ast.Attribute, new: str) -> str:
        if new.startswith("builtins."):
            leaf = new.removeprefix("builtins.")
            program = self.references.analysis.program_of(unit.id)
            return "" if leaf in program.globals.bindings else leaf
        loaded = self._loaded(new)
        base: ast.expr = node.value
        while isinstance(base, ast.Name | ast.Attribute):
            value = self.references.analysis.values.get(base)
            near = isinstance(value, Ref) and (loaded or new.rpartition(".")[0] == value.name)
            if near and isinstance(value, Ref) and new.startswith(value.name + "."):
                return self._source(unit, base) + new[len(value.name) :]
            if not isinstance(base, ast.Attribute):
                break
            base = base.value
        return self.reach(unit, node, new, loaded)

    def _loaded(self, new: str) -> bool:
        return new not in self._unloaded

    @cached_property
    def _unloaded(self) -> set[str]:
        return {move.target for move in self.moves.values() if not move.loaded}

    def import_from(self, unit: Unit, node: ast.ImportFrom) -> tuple[TextEdit, set[str]] | None:
        """The edit for ``from a import b``, and the rules."""
        if node.module is None or node.level:
            return None
        program = self.references.analysis.program_of(unit.id)
        rules: set[str] = set()
        lines: dict[str, list[str]] = {}
        others: list[str] = []
        for alias in node.names:
            spelled = node.module if alias.name == "*" else f"{node.module}.{alias.name}"
            found = self.resolve(spelled)
            new = found[0] if found else spelled
            if found:
                rules.add(found[1])
            if alias.name == "*":
                lines.setdefault(new, []).append("*")
                continue
            home, _, leaf = new.rpartition(".")
            local = alias.asname or alias.name
            if local == alias.name and self._renamed(program, local, spelled, new):
                local = leaf
            name = leaf if leaf == local else f"{leaf} as {local}"
            if home == "builtins":
                others += [] if local == leaf else [f"{local} = {leaf}"]
            elif home:
                lines.setdefault(home, []).append(name)
            else:
                others.append(f"import {name}")
        if not rules:
            return None
        start, end = unit.span(node)
        if len(lines) == 1 and not others and len(set(next(iter(lines.values())))) == len(node.names):
            return self._in_place(unit, node, next(iter(lines)), lines), rules
        statements = [f"from {home} import {', '.join(dict.fromkeys(names))}" for home, names in lines.items()] + others
        return self._statements(unit, node, start, end, statements), rules

    def _in_place(self, unit: Unit, node: ast.ImportFrom, home: str, lines: Mapping[str, list[str]]) -> TextEdit:
        """All names go to one module: the layout and the comments of the statement stay."""
        start, end = unit.span(node)
        text = unit.text[start:end]
        pieces: list[str] = []
        position = 0
        for alias, new in zip(node.names, lines[home], strict=True):
            a, b = unit.span(alias)
            pieces += [text[position : a - start], new]
            position = b - start
        pieces.append(text[position:])
        moved = "".join(pieces)
        return TextEdit(start, end, _FROM.sub(lambda m: f"from{m[1]}{home}", moved, count=1))

    def import_plain(self, unit: Unit, node: ast.Import) -> tuple[TextEdit, set[str]] | None:
        """The edit for ``import a.b``, and the rules."""
        program = self.references.analysis.program_of(unit.id)
        rules: set[str] = set()
        names: list[str] = []
        for alias in node.names:
            found = self.resolve(alias.name)
            if found is None:
                names.append(f"{alias.name} as {alias.asname}" if alias.asname else alias.name)
                continue
            new, rule = found
            rules.add(rule)
            if alias.asname:
                as_leaf = alias.asname == alias.name.rpartition(".")[2]
                renamed = as_leaf and self._renamed(program, alias.asname, alias.name, new)
                local = new.rpartition(".")[2] if renamed else alias.asname
                names.append(new if local == new else f"{new} as {local}")
            elif "." not in alias.name and not self._renamed(program, alias.name, alias.name, new):
                names.append(f"{new} as {alias.name}")
            else:
                names.append(new)
        if not rules:
            return None
        start, end = unit.span(node)
        return TextEdit(start, end, "import " + ", ".join(names)), rules

    def _statements(self, unit: Unit, node: ast.stmt, start: int, end: int, statements: list[str]) -> TextEdit:
        line = unit.line(node.lineno)
        indent = line[: len(line) - len(line.lstrip())]
        alone = unit.text[unit.line_start(node.lineno) : start].strip() == ""
        joiner = f"\n{indent}" if alone and not unit.text[end : end + 1].startswith(";") else "; "
        return TextEdit(start, end, joiner.join(statements) or "pass")
