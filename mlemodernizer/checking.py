"""What would break, found without running anything."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.rewriting.engine import Engine, Rewritten
from mlemodernizer.rewriting.text import parse_unit


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that would break.

    Attributes:
        cell: id of the cell or local module.
        line: 1-based line in it; 0 where it concerns the whole.
        code: the text of that line.
        reason: why it would break.
        rule: id of the rule that repairs it; empty where there is none.
    """

    cell: str
    line: int
    code: str
    reason: str
    rule: str = ""


def check_notebook(notebook: Notebook, environment: Environment, engine: Engine) -> tuple[Finding, ...]:
    """What the rules would change, what is not installed, and what is not Python 3; in the notebook's order."""
    rewritten = engine.rewrite(notebook, environment)
    found = [
        *_changes(notebook, rewritten),
        *_missing(notebook, rewritten, environment),
        *_skipped(notebook, rewritten),
    ]
    order = {part.id: i for i, part in enumerate(notebook.parts)}
    return tuple(sorted(set(found), key=lambda f: (order[f.cell], f.line, f.rule, f.reason)))


def _changes(notebook: Notebook, rewritten: Rewritten) -> Iterator[Finding]:
    """The lines of the original that a patch touches. Later patches see shifted lines: they are mapped back."""
    for patch in rewritten.patches:
        for edit in patch.edits:
            original = notebook.source(edit.cell).split("\n")
            before = edit.before.split("\n")
            to_original = _line_map(original, before)
            for tag, start, end, _, _ in difflib.SequenceMatcher(None, before, edit.after.split("\n")).get_opcodes():
                if tag == "equal":
                    continue
                for line in range(start, max(end, start + 1)):
                    number = to_original.get(line)
                    if number is not None and tag != "insert":
                        yield Finding(
                            edit.cell, number + 1, original[number].strip(), patch.reason, patch.provenance.name
                        )


def _line_map(old: list[str], new: list[str]) -> dict[int, int]:
    """Line of the new text -> line of the old one, both from 0."""
    mapped: dict[int, int] = {}
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new).get_opcodes():
        if tag in ("equal", "replace"):
            for i in range(min(b - a, d - c)):
                mapped[c + i] = a + i
    return mapped


def _missing(notebook: Notebook, rewritten: Rewritten, environment: Environment) -> Iterator[Finding]:
    """Imports of libraries that are not installed, as the rules leave them; guarded ones are the notebook's affair."""
    local = {module.id.removesuffix(".py").partition("/")[0] for module in notebook.modules}
    for part in notebook.code_parts:
        repaired = rewritten.notebook.source(part.id)
        left = list(_imported(parse_unit(part.id, repaired).tree))
        original = parse_unit(part.id, part.source).tree
        lines = part.source.split("\n")
        if original is None:
            to_original = _line_map(lines, repaired.split("\n"))
            places = [(to_original.get(node.lineno - 1, 0), top) for node, top in left]
        else:
            tops = {top for _, top in left}
            places = [(node.lineno - 1, top) for node, top in _imported(original) if top in tops]
        for line, top in places:
            if top not in local and not environment.has_module(top):
                reason = f"{top} is not installed in the kernel's environment."
                yield Finding(part.id, line + 1, lines[line].strip(), reason)


def _imported(tree: ast.Module | None) -> Iterator[tuple[ast.Import | ast.ImportFrom, str]]:
    """Each unguarded import, with the first part of each name that it imports."""
    for node in _unguarded(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name.partition(".")[0]) for alias in node.names)
        elif node.module and not node.level:
            yield node, node.module.partition(".")[0]


def _unguarded(tree: ast.Module | None) -> Iterator[ast.Import | ast.ImportFrom]:
    pending: list[ast.AST] = [tree] if tree is not None else []
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif not isinstance(node, ast.Try):
            pending.extend(ast.iter_child_nodes(node))


def _skipped(notebook: Notebook, rewritten: Rewritten) -> Iterator[Finding]:
    for cell, why in rewritten.skipped.items():
        first = notebook.source(cell).strip().split("\n")[0]
        yield Finding(cell, 0, first, f"The cell cannot be analysed: {why}.")
