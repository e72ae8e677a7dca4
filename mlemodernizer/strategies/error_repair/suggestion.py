"""Libraries often say themselves what to write instead: their word is taken where it checks out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlemodernizer.interfaces import Case
from mlemodernizer.model.outcome import Failure
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

_NAME = r"[`'\"]{0,2}(?:[:\w]+:`)?(?P<new>[A-Za-z_][\w.]*\w)(?:\(\))?[`'\"]{0,2}"
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


class SuggestionStrategy(ImprovisedRuleStrategy):
    """The message of the exception, or a deprecation warning of the cell before it, names the successor.

    The successor must exist, as a function or class where that is what is gone.
    """

    name = "suggestion"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        module, name = _gone(failure)
        if not name:
            return
        about = [text for text in failure.warnings if re.search(rf"\b{re.escape(name)}\b", text)]
        for text in (failure.message, *about):
            for saying in _SAYINGS:
                for match in saying.finditer(text):
                    new = _existing(case, module, match["new"], name)
                    if new:
                        yield ImprovisedRule(
                            reason=f"The library itself says so: “{_sentence(text, match.start())}”",
                            affects=frozenset({"outputs", "scores"}),
                            moves={f"{module}.{name}": new},
                        )


def _gone(failure: Failure) -> tuple[str, str]:
    """The module or class that lacks a name, and the name."""
    if failure.exception not in ("AttributeError", "ImportError"):
        return "", ""
    match = _GONE.search(failure.message)
    name = failure.attributes.get("name", "") or (match and (match["name"] or match["name2"])) or ""
    found = re.search(r"from (?:partially initialized module )?'([\w.]+)'", failure.message)
    module = failure.attributes.get("module_name") or failure.attributes.get("obj_type") or (found and found[1]) or ""
    return (module, name) if module and name else ("", "")


def _existing(case: Case, module: str, new: str, old: str) -> str:
    """The dotted name that a suggestion means: as it stands, or in the place of what is gone."""
    package = module.partition(".")[0]
    candidates = [new] if "." in new and new.startswith(package + ".") else []
    if "." in new:
        candidates += [f"{package}.{new.partition('.')[2]}", f"{new}.{old}"]
    else:
        candidates.append(f"{module}.{new}")
    for candidate in candidates:
        if candidate != f"{module}.{old}" and candidate.startswith(package) and case.inspect.describe(candidate):
            return candidate
    return ""


def _sentence(text: str, position: int) -> str:
    """The sentence around a position."""
    start = max(text.rfind(". ", 0, position) + 2, text.rfind("\n", 0, position) + 1, 0)
    end = re.search(r"\.(?=\s|$)|\n", text[position:])
    return text[start if start > 1 else 0 : position + end.end() if end else len(text)].strip()
