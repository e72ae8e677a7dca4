"""Imports of names that exist no longer and that nothing mentions any more."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from mlemodernizer.rewriting.edits import TextEdit
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.text import Unit


def without_gone(
    references: References, unit: Unit, node: ast.ImportFrom | ast.Import, gone: Mapping[str, str]
) -> tuple[TextEdit, set[str]] | None:
    """The edit that takes names that are gone out of an import, and the rules that say so.

    Args:
        references: the code.
        unit: where the import stands.
        node: the import.
        gone: canonical dotted name -> id of the rule that says that it exists no longer.
    """
    home = ""
    if isinstance(node, ast.ImportFrom):
        if node.module is None or node.level:
            return None
        home = f"{node.module}."
    program = references.analysis.program_of(unit.id)
    mentioned = references.names.get(program.name, {})
    kept: list[str] = []
    rules: set[str] = set()
    for alias in node.names:
        rule = gone.get(references.analysis.knowledge.canonical_name(home + alias.name))
        local = alias.asname or (alias.name if home else alias.name.partition(".")[0])
        if rule is None or local in mentioned or references.mentioned_out_of_sight(program, local):
            start, end = unit.span(alias)
            kept.append(unit.text[start:end])
        else:
            rules.add(rule)
    start, end = unit.span(node)
    if not rules or "#" in unit.text[start:end]:
        return None
    if kept:
        first, last = unit.span(node.names[0])[0], unit.span(node.names[-1])[1]
        text = unit.text[start:first] + ", ".join(kept) + unit.text[last:end]
        return TextEdit(start, end, text), rules
    if node.col_offset == 0 and unit.text[end : end + 1] == "\n":
        return TextEdit(start, end + 1, ""), rules
    return TextEdit(start, end, "pass"), rules
