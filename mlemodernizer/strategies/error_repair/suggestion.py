"""Libraries often say themselves what to write instead: their word is taken where it checks out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.symbol import Symbol, SymbolKind
from mlemodernizer.rewriting.rule import Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.strategies.error_repair.failed_run import evidence_of
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

# a name, and no expression
_NAME = r"[`'\"]{0,2}(?:[:\w]+:`)?(?P<new>[A-Za-z_][\w.]*\w)(?:\(\)|\(\.\.\.\))?[`'\"]{0,2}(?![\w(\[]|\.\w)"
_SAYINGS = tuple(
    re.compile(pattern + _NAME)
    for pattern in (
        r"[Uu]se (?:the )?(?:function |class |method |module |attribute )?",
        r"[Rr]eplaced (?:by|with) (?:the )?",
        r"[Rr]enamed (?:to|as) ",
        r"[Mm]oved (?:to|into) ",
        r"(?:is|are) now (?:in |available (?:as|in|from|at) )?",
        r"[Ii]mport (?:it )?from ",
        r"[Ii]n favou?r of ",
    )
)
_GONE = re.compile(r"has no attribute '(?P<name>\w+)'|cannot import name '(?P<name2>\w+)'")
_SAID = re.compile(
    r"^[`'\"]{0,2}(?:\w+\.)*(?P<name>\w+)(?:\(\))?[`'\"]{0,2} (?:function |method |class )?(?:is|was|has been|will be) "
    r"(?:\w+ )?(?:deprecated|removed|renamed|replaced|expired|no longer)"
)


class SuggestionStrategy(ImprovisedRuleStrategy):
    """The message of the exception, or a deprecation warning of the cell before it, names the successor.

    That holds for what is gone, and for what is still there only to say so. The successor must exist; where it is a
    property and what it replaces was called without arguments, the call goes.
    """

    name = "suggestion"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        owner, name = _gone(failure)
        if not name:
            owner, name = self._refusing(case, failure)
        if not name:
            return
        about = [text for text in failure.warnings if re.search(rf"\b{re.escape(name)}\b", text)]
        for text in (failure.message, *about):
            for new, reason in _told(text):
                found = _existing(case, owner, new, name)
                if found is not None and found.kind is SymbolKind.VALUE and self._is_class(case, owner):
                    yield _Property(old=f"{owner}.{name}", new=found.name.rpartition(".")[2], reason=reason)
                elif found is not None:
                    yield self.moved(case, {f"{owner}.{name}": found.name}, reason)

    def _is_class(self, case: Case, name: str) -> bool:
        symbol = case.inspect.describe(name)
        return symbol is not None and symbol.kind is SymbolKind.CLASS

    def _refusing(self, case: Case, failure: Failure) -> tuple[str, str]:
        """The module or class whose member says that it is no longer to be used, and the member's name."""
        said = _SAID.search(failure.message)
        evidence = evidence_of(case.outcome) if case.outcome is not None else None
        if said is None or evidence is None:
            return "", ""
        references = self.engine.analyse(case.notebook, evidence=evidence)
        mentions: list[ast.Attribute | ast.Name] = [*references.of_kind(ast.Attribute), *references.of_kind(ast.Name)]
        for node in mentions:
            leaf = node.attr if isinstance(node, ast.Attribute) else node.id
            here = references.analysis.unit_of[node] == evidence.unit and node.lineno <= evidence.line
            if leaf == said["name"] and here and evidence.line <= (node.end_lineno or node.lineno):
                dotted = next(iter(references.dotted(node)), "")
                if "." in dotted:
                    return dotted.rpartition(".")[0], leaf
        return "", ""


@dataclass(frozen=True, kw_only=True)
class _Property(ImprovisedRule):
    """A method without arguments of which a property has taken the place."""

    old: str
    new: str

    @property
    def targets(self) -> Iterable[str]:
        return (self.old,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.node.args or site.node.keywords or site.receiver is None:
            return None
        return Replacement(f"{site.text(site.receiver)}.{self.new}")


def _told(text: str) -> Iterator[tuple[str, str]]:
    """The names that a text recommends, each with the sentence around it."""
    for saying in _SAYINGS:
        for match in saying.finditer(text):
            yield match["new"], f"The library itself says so: “{_sentence(text, match.start())}”"


def _gone(failure: Failure) -> tuple[str, str]:
    """The module or class that lacks a name, and the name."""
    if failure.exception not in ("AttributeError", "ImportError"):
        return "", ""
    match = _GONE.search(failure.message)
    name = failure.attributes.get("name", "") or (match and (match["name"] or match["name2"])) or ""
    found = re.search(r"from (?:partially initialized module )?'([\w.]+)'", failure.message)
    module = failure.attributes.get("module_name") or failure.attributes.get("obj_type") or (found and found[1]) or ""
    return (module, name) if module and name else ("", "")


def _existing(case: Case, owner: str, new: str, old: str) -> Symbol | None:
    """What a suggestion means, as it stands or in the place of what is gone."""
    package = owner.partition(".")[0]
    candidates = [new] if "." in new and new.startswith(package + ".") else []
    if "." in new:
        candidates += [f"{package}.{new.partition('.')[2]}", f"{new}.{old}"]
    else:
        candidates.append(f"{owner}.{new}")
    for candidate in candidates:
        if candidate != f"{owner}.{old}" and candidate.startswith(package):
            symbol = case.inspect.describe(candidate)
            if symbol is not None:
                return symbol
    return None


def _sentence(text: str, position: int) -> str:
    """The sentence around a position."""
    start = max(text.rfind(". ", 0, position) + 2, text.rfind("\n", 0, position) + 1, 0)
    end = re.search(r"\.(?=\s|$)|\n", text[position:])
    return text[start if start > 1 else 0 : position + end.end() if end else len(text)].strip()
