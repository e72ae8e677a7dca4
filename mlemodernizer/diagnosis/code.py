"""The notebook's Python as syntax trees: statements by line, imports, and who binds a name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mlemodernizer.diagnosis.binding import global_bindings
from mlemodernizer.model.notebook import CellKind, Notebook
from mlemodernizer.rewriting.magics import mask
from mlemodernizer.rewriting.text import parse

_BINDING_TEXT = r"^\s*(?:{name}\s*=(?!=)|def\s+{name}\b|class\s+{name}\b|import\s+{name}\b|.*\bimport\b.*\b{name}\b)"


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a cell or local module.

    Attributes:
        part: id of the cell or module.
        line: its first line, from 1; 0 where unknown.
        end_line: its last line; for a compound statement, the last line of its header.
        text: its source text.
        node: its syntax tree; None where the part does not parse.
    """

    part: str
    line: int = 0
    end_line: int = 0
    text: str = ""
    node: ast.stmt | None = None


@dataclass(frozen=True, slots=True)
class Binding:
    """A statement that gives a global name a value.

    Attributes:
        statement: the statement.
        conditional: whether it stands in a branch, a loop or a `try`, or in a function (`global`).
        executable: whether it is code of a code cell or module (a raw cell is never run).
    """

    statement: Statement
    conditional: bool
    executable: bool = True


class NotebookCode:
    """What can be read from the source of a notebook without running it."""

    def __init__(self, notebook: Notebook) -> None:
        self._sources = {part.id: part.source for part in notebook.code_parts}
        self._raw = {cell.id: cell.source for cell in notebook.cells if cell.kind is CellKind.RAW}
        self._trees: dict[str, ast.Module | None] = {}
        self.cells = tuple(cell.id for cell in notebook.code_cells)
        self.modules = tuple(module.id for module in notebook.modules)

    def __contains__(self, part: object) -> bool:
        return part in self._sources

    def source(self, part: str) -> str:
        """The text of a code cell or module; empty where there is none."""
        return self._sources.get(part, self._raw.get(part, ""))

    def tree(self, part: str) -> ast.Module | None:
        """The syntax tree of a part; None where it is not Python 3, even without its magics."""
        if part not in self._trees:
            self._trees[part] = parse(mask(self.source(part)).python)[0]
        return self._trees[part]

    def module(self, name: str) -> str:
        """Id of the local module that is imported by that dotted name; empty where there is none."""
        path = name.replace(".", "/")
        return next((m for m in self.modules if path and m in (f"{path}.py", f"{path}/__init__.py")), "")

    def statement(self, part: str, line: int) -> Statement:
        """The innermost statement on that line of that part."""
        lines = _lines(self.source(part))
        best: ast.stmt | None = None
        tree = self.tree(part)
        for node in ast.walk(tree) if tree else ():
            if isinstance(node, ast.stmt) and _first_line(node) <= line <= (node.end_lineno or 0):
                best = node  # ast.walk goes outside in
        if best is not None:
            return _statement(part, best, lines)
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return Statement(part, line if text else 0, line if text else 0, text)

    def statements(self, part: str) -> Iterator[Statement]:
        """Every statement of a part, at every depth, in the order of the text."""
        tree = self.tree(part)
        if tree is None:
            return
        lines = _lines(self.source(part))
        nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
        for node in sorted(nodes, key=lambda n: (n.lineno, n.col_offset)):
            yield _statement(part, node, lines)

    @cached_property
    def imports(self) -> dict[str, str]:
        """Local name -> qualified name, for every import of the notebook; a later one wins."""
        found: dict[str, str] = {}
        for node in self._nodes():
            if isinstance(node, ast.Import):
                for alias in node.names:
                    found[alias.asname or alias.name.partition(".")[0]] = (
                        alias.name if alias.asname else alias.name.partition(".")[0]
                    )
            elif isinstance(node, ast.ImportFrom) and not node.level:
                for alias in node.names:
                    found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        found.pop("*", None)
        return found

    @cached_property
    def names_in_use(self) -> dict[tuple[str, str], str]:
        """(library, last part) -> qualified name, for every imported name that the notebook uses."""
        found = {(name.partition(".")[0], name.rpartition(".")[2]): name for name in self.imports.values()}
        for node in self._nodes():
            parts: list[str] = []
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute):
                parts.append(inner.attr)
                inner = inner.value
            if parts and isinstance(inner, ast.Name) and inner.id in self.imports:
                name = ".".join([self.imports[inner.id], *reversed(parts)])
                found.setdefault((name.partition(".")[0], parts[0]), name)
        return found

    @cached_property
    def star_imports(self) -> tuple[str, ...]:
        """The modules that are imported with ``*``, in order."""
        return tuple(
            dict.fromkeys(
                node.module
                for node in self._nodes()
                if isinstance(node, ast.ImportFrom) and node.module and node.names[0].name == "*"
            )
        )

    @cached_property
    def definitions(self) -> frozenset[str]:
        """Names of the functions and classes, methods included, that the notebook defines."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return frozenset(node.name for node in self._nodes() if isinstance(node, kinds))

    def bindings(self, name: str) -> tuple[Binding, ...]:
        """Where a cell binds the global `name`, in order; raw cells last."""
        found: list[Binding] = []
        for part in (*self.cells, *self._raw):
            tree = self.tree(part)
            lines = _lines(self.source(part))
            executable = part in self._sources
            if tree is not None:
                for node, conditional in global_bindings(tree, name):
                    found.append(Binding(_statement(part, node, lines), conditional, executable))
            elif match := re.search(_BINDING_TEXT.format(name=re.escape(name)), self.source(part), re.MULTILINE):
                line = self.source(part).count("\n", 0, match.end()) + 1
                found.append(Binding(Statement(part, line, line, match[0].strip()), False, executable))
        return tuple(found)

    def _nodes(self) -> Iterator[ast.AST]:
        for part in self._sources:
            tree = self.tree(part)
            if tree is not None:
                yield from ast.walk(tree)


def _lines(source: str) -> list[str]:
    """The lines as Python counts them: str.splitlines also breaks at form feeds and the like."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _statement(part: str, node: ast.stmt, lines: list[str]) -> Statement:
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    end = node.end_lineno or node.lineno
    if body:
        inner = body[0]
        start = inner.pattern.lineno if isinstance(inner, ast.match_case) else _first_line(inner)
        end = max(node.lineno, start - 1)
    first = _first_line(node)
    return Statement(part, first, end, "\n".join(lines[first - 1 : end]), node)
