"""What a set of rules asks to see, arranged by what the code holds."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mlemodernizer.rewriting.moves import Move
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.rule import Rule

_EVERYWHERE = frozenset({"python", "IPython"})


@dataclass(frozen=True, slots=True)
class _Watch:
    """A rule that looks at all nodes of some kinds, and what has to be in sight for that."""

    rule: Rule
    kinds: tuple[type[ast.AST], ...]
    words: frozenset[str]
    libraries: frozenset[str]

    def may_matter(self, references: References) -> bool:
        if self.words and self.words.isdisjoint(references.vocabulary):
            return False
        if references.analysis.evidence.cell:
            return True
        in_sight = not self.libraries.isdisjoint(_EVERYWHERE) or not self.libraries.isdisjoint(references.libraries)
        return not self.rule.after_failure and in_sight


@dataclass(frozen=True, slots=True)
class RuleIndex:
    """Rules by the names and kinds of nodes that they ask for: made once, for any number of notebooks.

    Attributes:
        rules: all of them, in order.
        by_id: the same by their ids.
        by_target: canonical dotted name, or IPython command -> rules.
        by_member: name of a method or attribute -> rules.
        watches: rules that look at all nodes of some kinds.
        moves: old dotted name -> what became of it.
        gone: dotted name that exists no longer -> id of the rule that says so.
        exports: dotted names that a star import is known to bring: all that a rule speaks of.
    """

    rules: tuple[Rule, ...]
    by_id: Mapping[str, Rule]
    by_target: Mapping[str, Sequence[Rule]]
    by_member: Mapping[str, Sequence[Rule]]
    watches: tuple[_Watch, ...]
    moves: Mapping[str, Move]
    gone: Mapping[str, str]
    exports: frozenset[str]

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> RuleIndex:
        """The index of some rules."""
        by_target: dict[str, list[Rule]] = {}
        by_member: dict[str, list[Rule]] = {}
        watches = []
        moves: dict[str, Move] = {}
        gone: dict[str, str] = {}
        for rule in rules:
            targets = tuple(rule.targets)
            for target in targets:
                by_target.setdefault(target, []).append(rule)
            for member in rule.members:
                by_member.setdefault(member, []).append(rule)
            if rule.node_types:
                names = (*targets, *rule.moves, *rule.gone)
                libraries = frozenset((rule.library, *(name.partition(".")[0] for name in names)))
                watches.append(_Watch(rule, rule.node_types, frozenset(rule.words), libraries))
            moves.update((old, Move(new, rule.id, loaded=new not in rule.unloaded)) for old, new in rule.moves.items())
            gone.update(dict.fromkeys(rule.gone, rule.id))
        exports = frozenset((*by_target, *moves))
        by_id = {rule.id: rule for rule in rules}
        return cls(tuple(rules), by_id, by_target, by_member, tuple(watches), moves, gone, exports)

    def watchers(self, references: References) -> dict[type[ast.AST], list[Rule]]:
        """Kind of node -> the rules that have a reason to see all of that kind in some code."""
        found: dict[type[ast.AST], list[Rule]] = {}
        for watch in self.watches:
            if watch.may_matter(references):
                for kind in watch.kinds:
                    found.setdefault(kind, []).append(watch.rule)
        return found
