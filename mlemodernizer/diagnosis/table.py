"""Explains a failure by the first row of the pattern table that fits it."""

from __future__ import annotations

import ast
import re

from mlemodernizer.diagnosis.calls import by_class, called, class_name, find_call, keywords_of, qualified
from mlemodernizer.diagnosis.code import Statement
from mlemodernizer.diagnosis.libraries import PYTHON, library_of_symbol, names, public_name
from mlemodernizer.diagnosis.pattern import Pattern, patterns, recognise
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category

_FIELD = re.compile(r"\{(\w+)\}")
_NOTED = ("keyword", "missing", "key", "path", "url", "value", "dtype", "executable", "replacement")


def explain_by_table(situation: Situation) -> Finding | None:
    """The finding of the first row that matches; None where none does."""
    for pattern in patterns():
        match = recognise(pattern, situation.exceptions, situation.message)
        if match is not None and _holds(pattern, situation, match):
            place = _place(pattern, situation, match)
            if place is not None:
                return _finding(pattern, situation, match, place)
    return None


def _holds(pattern: Pattern, situation: Situation, groups: dict[str, str]) -> bool:
    if pattern.notebook is not None and pattern.notebook != situation.raised_by_notebook:
        return False
    if pattern.library is not None and not pattern.library.fullmatch(situation.raising_library):
        return False
    if pattern.through is not None and not any(pattern.through.search(step) for step in situation.trail):
        return False
    if pattern.statement is not None and not pattern.statement.search(situation.place.text):
        return False
    if pattern.own is not None:
        last = groups.get("callable", "").removesuffix(".__init__").rpartition(".")[2]
        module = situation.code.module(groups.get("module", ""))
        return pattern.own == (last in situation.code.definitions or bool(module))
    return True


def _place(pattern: Pattern, situation: Situation, groups: dict[str, str]) -> Statement | None:
    """The root-cause statement; None where a condition on other statements fails."""
    origin = earlier = None
    if pattern.origin is not None:
        origin = _origin(pattern.origin, situation)
        if origin is None:
            return None
    if pattern.earlier is not None:
        found = [s for s in situation.statements_before if pattern.earlier.search(s.text)]
        if not found:
            return None
        earlier = found[-1]
    module = situation.code.module(groups.get("module", "")) if pattern.place == "module" else ""
    if module:
        return Statement(module)
    return {"origin": origin, "earlier": earlier}.get(pattern.place) or situation.place


def _origin(wanted: re.Pattern[str], situation: Situation) -> Statement | None:
    """The statement that last bound a name used in the failing statement, if `wanted` is found in it."""
    node = situation.place.node
    used = [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)] if node else []
    for name in dict.fromkeys(used):
        bindings = [b.statement for b in situation.code.bindings(name) if situation.is_before(b.statement)]
        if bindings and wanted.search(bindings[-1].text):
            return bindings[-1]
    if wanted.search(situation.place.text):
        return situation.place
    return None


def _finding(pattern: Pattern, situation: Situation, groups: dict[str, str], place: Statement) -> Finding:
    symbol = _symbol(pattern.symbol, situation, groups, place)
    evidence = [f"{key}: {groups[key]}" for key in _NOTED if key in groups]
    if pattern.category is Category.SIGNATURE:
        keywords = keywords_of(find_call(situation, groups.get("callable", ""), groups.get("keyword", "")))
        if keywords:
            evidence.append(f"called with the keywords {', '.join(keywords)}")
    if pattern.note:
        evidence.append(_filled(pattern.note, groups))
    if place != situation.place:
        code = f", line {place.line}: {place.text.strip().splitlines()[0]}" if place.text.strip() else ""
        evidence.append(f"comes from {place.part}{code}")
    return Finding(
        pattern.category,
        symbol,
        _library(pattern, situation, symbol),
        place,
        tuple(evidence),
        pattern.confidence,
        _filled(pattern.summary, {**groups, "exception_text": situation.message.strip().partition("\n")[0]}),
        pattern.next_step,
    )


def _filled(template: str, groups: dict[str, str]) -> str:
    return _FIELD.sub(lambda m: groups.get(m[1], ""), template)


def _library(pattern: Pattern, situation: Situation, symbol: str) -> str:
    if pattern.category is Category.MISSING_PACKAGE and symbol:
        return symbol
    known = library_of_symbol(symbol, situation.environment) or situation.raising_library
    if known in ("", PYTHON):
        return pattern.stated_library or known
    return known


def _symbol(template: str, situation: Situation, groups: dict[str, str], place: Statement) -> str:
    """The template filled in; empty where something in it cannot be told."""
    values: dict[str, str] = {}
    for field in _FIELD.findall(template):
        if field == "call":
            value = called(situation, groups.get("callable", ""), groups.get("keyword", ""))
        elif field == "receiver":
            value = _receiver(situation, groups)
        elif field == "origin":
            value = _called_in(situation, place)
        elif field == "imported":
            value = _imported(situation, groups.get("name", ""))
        elif field == "name":
            value = groups.get("name") or situation.failure.attributes.get("name", "")
        else:
            value = groups.get(field, "")
        if not value:
            return ""
        values[field] = names().spellings.get(value, value)
    return public_name(_FIELD.sub(lambda m: values[m[1]], template))


def _receiver(situation: Situation, groups: dict[str, str]) -> str:
    attributes = situation.failure.attributes
    if attributes.get("module_name") or groups.get("module"):
        return public_name(attributes.get("module_name") or groups["module"])
    if attributes.get("obj_name"):
        return class_name(situation, attributes["obj_name"])
    known = attributes.get("obj_type", "")
    if known and known not in ("builtins.module", "builtins.type"):
        return class_name(situation, known)
    owner = groups.get("owner", "")
    return situation.code.imports.get(owner) or by_class(f"{owner}.__init__") or owner


def _called_in(situation: Situation, place: Statement) -> str:
    calls = [n for n in ast.walk(place.node) if isinstance(n, ast.Call)] if place.node else []
    return qualified(situation, calls[0].func) if calls else ""


def _imported(situation: Situation, name: str) -> str:
    node = situation.place.node
    if isinstance(node, ast.ImportFrom) and not node.level:
        imported = [alias.name for alias in node.names]
        leaf = name.rpartition(".")[2] or imported[0]
        return f"{node.module}.{leaf if leaf in imported or len(imported) > 1 else imported[0]}"
    if isinstance(node, ast.Import):
        return node.names[0].name
    return ""
