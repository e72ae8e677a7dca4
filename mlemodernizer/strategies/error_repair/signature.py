"""A call that a callable refuses is reconciled with the callable's live signature."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlemodernizer.interfaces import Case, Inspector
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.symbol import ParameterKind, Symbol
from mlemodernizer.rewriting.rule import Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.strategies.error_repair.improvised import ImprovisedRule, ImprovisedRuleStrategy

_UNEXPECTED = re.compile(r"(?:(?P<callable>[\w.]+)\(\) )?got an unexpected keyword argument '(?P<keyword>\w+)'")
_TOO_MANY = re.compile(r"(?P<callable>[\w.]+)\(\) takes (?:from \d+ to )?\d+ positional arguments? but \d+ ")

WITHOUT_EFFECT = frozenset(
    {"verbose", "verbosity", "silent", "disp", "show_progress", "progress_bar", "n_jobs", "nthread"}
)
"""Keywords that by their conventional meaning change no result: how much is printed, how many cores are used."""

_QUOTE = r"[`'\"]{1,2}"
_TOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_QUOTE}(?P<old>\w+){_QUOTE}[^.`'\"]*? renamed (?:to|as) {_QUOTE}(?P<new>\w+){_QUOTE}",
        rf"{_QUOTE}(?P<old>\w+){_QUOTE}(?: \w+)* (?:is|was|has been) (?:\w+ )?(?:deprecated|removed|replaced)[^`'\"]*?"
        rf"(?:[Uu]se|by|with|in favou?r of) {_QUOTE}(?P<new>\w+){_QUOTE}",
        rf"[Uu]se (?:the )?(?:\w+ )?{_QUOTE}(?P<new>\w+){_QUOTE}(?: \w+)? instead of (?:the )?(?:\w+ )?"
        rf"{_QUOTE}(?P<old>\w+){_QUOTE}",
        r"[Uu]se (?P<new>\w+) instead of (?P<old>\w+)",
    )
)
"""A message that says what a parameter is called now."""

_SORTED_BY_CHANCE = 2
_COUNT = re.compile(r"^(?:nb|n|num|number_of)_")


class SignatureStrategy(ImprovisedRuleStrategy):
    """Four reconciliations, each certain from the signature, or from the library's own word and the signature.

    A keyword is renamed where the message tells its new name. A keyword that is unknown is renamed where one parameter
    differs from it in spelling only (``line_terminator``, ``lineterminator``; ``nb_epoch``, ``epochs``); it is left out
    where it changes no result; arguments given by position to parameters that have become keyword-only are named, in
    the order in which they are declared.
    """

    name = "signature"

    def rules(self, case: Case, failure: Failure) -> Iterator[ImprovisedRule]:
        for pattern in _TOLD:
            for told in pattern.finditer(failure.message):
                yield _ToldKeyword(
                    keyword=told["old"],
                    new=told["new"],
                    inspect=case.inspect,
                    reason=f"The library itself says so: {told['old']!r} is {told['new']!r} now.",
                )
        if failure.exception != "TypeError":
            return
        unexpected = _UNEXPECTED.search(failure.message)
        if unexpected:
            yield _UnknownKeyword(
                keyword=unexpected["keyword"],
                inspect=case.inspect,
                reason=f"The installed version takes no argument {unexpected['keyword']!r}.",
            )
        elif _TOO_MANY.search(failure.message):
            yield _ByPosition(
                inspect=case.inspect,
                callable=_TOO_MANY.search(failure.message)["callable"].rpartition(".")[2],  # type: ignore[index]
                reason="The installed version takes some of these arguments by keyword only.",
            )


@dataclass(frozen=True, kw_only=True)
class _LiveCall(ImprovisedRule):
    """Base of rules on the one call that failed."""

    inspect: Inspector

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def signature(self, site: Site) -> Symbol | None:
        """The live callable, where the call stands on the failing line and Python can tell its parameters."""
        if not isinstance(site.node, ast.Call) or not site.on_failing_line:
            return None
        told = (self.inspect.describe(dotted) for dotted in site.references.dotted(site.node.func))
        return next((symbol for symbol in told if symbol is not None and symbol.parameters is not None), None)


@dataclass(frozen=True, kw_only=True)
class _ToldKeyword(_LiveCall):
    keyword: str
    new: str

    def rewrite(self, site: Site) -> Replacement | None:
        symbol = self.signature(site)
        if symbol is None or self.new not in symbol.keywords or site.call.has(self.new):
            return None
        call = site.call
        return Replacement(call.text) if call.rename(self.keyword, self.new) else None


@dataclass(frozen=True, kw_only=True)
class _UnknownKeyword(_LiveCall):
    keyword: str

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or all(k.arg != self.keyword for k in site.node.keywords):
            return None
        symbol = self.signature(site)
        if symbol is None or self.keyword in symbol.keywords:
            return None
        call = site.call
        given = {*call.keywords(), *symbol.keywords[: call.positional]}
        new = [name for name in symbol.keywords if name not in given and _same_word(name, self.keyword)]
        if len(new) == 1:
            call.rename(self.keyword, new[0])
            return Replacement(call.text, f"{symbol.name} takes {new[0]!r}, spelled {self.keyword!r} before.")
        if self.keyword in WITHOUT_EFFECT and not symbol.takes_any_keyword:
            call.remove(self.keyword)
            return Replacement(call.text, f"{symbol.name} takes no {self.keyword!r}, which changes no result.")
        return None


@dataclass(frozen=True, kw_only=True)
class _ByPosition(_LiveCall):
    callable: str

    def rewrite(self, site: Site) -> Replacement | None:
        symbol = self.signature(site)
        if symbol is None or symbol.parameters is None or self.callable not in (*symbol.name.split("."), "__init__"):
            return None
        names: list[str | None] = []
        for parameter in symbol.parameters:
            if parameter.kind is ParameterKind.KEYWORD_ONLY:
                names.append(parameter.name)
            elif parameter.kind is ParameterKind.VAR_POSITIONAL:
                return None
            elif parameter.kind is not ParameterKind.VAR_KEYWORD:
                names.append(None)
        call = site.call
        if _in_new_order([name for name in names if name]):
            return None
        given = names[: call.positional]
        if call.starred or call.positional > len(names) or not set(call.keywords()).isdisjoint(given):
            return None
        call.name_positionals(names)
        named = ", ".join(name for name in given if name)
        return Replacement(call.text, f"{symbol.name} takes {named} by keyword only, in the declared order.")


def _in_new_order(names: list[str]) -> bool:
    """Whether keyword-only parameters stand in alphabetical order: then not in the one in which they were declared."""
    return len(names) > _SORTED_BY_CHANCE and names == sorted(names)


def _same_word(a: str, b: str) -> bool:
    """Whether two names differ in spelling only: underscores, capitals, a plural, a counting prefix."""
    return _spelling(a) == _spelling(b)


def _spelling(name: str) -> str:
    return _COUNT.sub("", name.lower()).replace("_", "").rstrip("s")
