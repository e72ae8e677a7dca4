"""Finds the places that rules want to see, and applies the rules to them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mlemodernizer.model.environment import Environment
from mlemodernizer.rewriting.definitions import NeededDefinitions
from mlemodernizer.rewriting.edits import TextEdit, TextEdits
from mlemodernizer.rewriting.imports import NeededImports
from mlemodernizer.rewriting.index import RuleIndex
from mlemodernizer.rewriting.leftovers import without_gone
from mlemodernizer.rewriting.moves import Mover
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.text import Unit, parse
from mlemodernizer.rewriting.values import Ref

_LOOSE = (
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
    ast.IfExp,
    ast.Lambda,
    ast.NamedExpr,
    ast.UnaryOp,
    ast.Await,
    ast.Yield,
    ast.YieldFrom,
    ast.Starred,
)
_FACTORS = (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.MatMult)
_ROOMY = (ast.stmt, ast.Call, ast.keyword, ast.List, ast.Set, ast.Dict, ast.Subscript, ast.FormattedValue)


@dataclass(slots=True)  # not frozen: there are many, and freezing would make each four times as dear
class Match:
    """A rule and a place, with the place's span in its text."""

    rule: Rule
    node: ast.expr | ast.stmt
    dotted: str
    unit: Unit
    start: int
    end: int


_Work = Match | tuple[Unit, TextEdit, set[str]]
_Mention = tuple[ast.Name | ast.Attribute, Unit]
_Import = tuple[ast.Import | ast.ImportFrom, Unit]


@dataclass(slots=True)
class Applied:
    """What some rules made of the code.

    Attributes:
        texts: id of each changed cell or module -> its new text.
        reasons: rule id -> the reasons it gave, in order, without repetition.
        failures: rule id -> the exception it raised, in words.
        notes: what rules said of code that they left alone.
    """

    texts: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, list[str]] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)


@dataclass
class Dispatcher:
    """One pass of rules over one analysis. A name is looked up once, however many rules there are."""

    references: References
    index: RuleIndex
    environment: Environment
    _spans: dict[ast.AST, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._matches = [match for match in self._find() if match.node not in self.references.left_alone]
        self._fired: list[Match] | None = None
        self._mentions, self._imports = self._find_mentions()

    def _find(self) -> Iterator[Match]:
        references = self.references
        analysis = references.analysis
        by_target, by_member = self.index.by_target, self.index.by_member
        for node in analysis.values:
            unit = references.units[analysis.unit_of[node]] if node in analysis.unit_of else None
            if unit is None:
                continue
            if isinstance(node, ast.Name | ast.Attribute):
                seen: set[str] = set()
                for dotted in references.dotted(node):
                    for rule in by_target.get(dotted, ()):
                        if rule.id not in seen:
                            seen.add(rule.id)
                            yield self._match(rule, self._called(node), dotted, unit)
                if isinstance(node, ast.Attribute):
                    for rule in by_member.get(node.attr, ()):
                        if rule.id not in seen:
                            yield self._match(rule, self._called(node), "", unit)
        for unit in references.units.values():
            for magic in unit.magics:
                for rule in by_target.get(magic.magic.name, ()):
                    yield self._match(rule, magic, magic.magic.name, unit)
        for kind, rules in self.index.watchers(references).items():
            for place in references.of_kind(kind):
                if isinstance(place, ast.expr | ast.stmt):
                    for rule in rules:
                        yield self._match(rule, place, "", references.units[analysis.unit_of[place]])

    def _match(self, rule: Rule, node: ast.expr | ast.stmt, dotted: str, unit: Unit) -> Match:
        span = self._spans.get(node)
        if span is None:
            span = self._spans[node] = unit.span(node)
        return Match(rule, node, dotted, unit, *span)

    def _called(self, node: ast.Name | ast.Attribute) -> ast.expr:
        """The call of what a node mentions; the node where it is not called."""
        parent = self.references.analysis.parents[node]
        return parent if isinstance(parent, ast.Call) and parent.func is node else node

    def _find_mentions(self) -> tuple[list[_Mention], list[_Import]]:
        analysis, references = self.references.analysis, self.references
        mentions: list[_Mention] = []
        for node, value in analysis.values.items():
            if isinstance(node, ast.Name | ast.Attribute) and node in analysis.unit_of:
                patched = isinstance(value, Ref) and not isinstance(node.ctx, ast.Load)  # ``np.object = object``
                if value is not None and not patched:
                    mentions.append((node, references.units[analysis.unit_of[node]]))
        imports: list[ast.Import | ast.ImportFrom] = [
            *references.of_kind(ast.Import),
            *references.of_kind(ast.ImportFrom),
        ]
        imports = [node for node in imports if node not in references.left_alone]
        return mentions, [(node, references.units[analysis.unit_of[node]]) for node in imports]

    def fired(self) -> tuple[list[str], Applied]:
        """Ids of the rules that would change something, in order, and all that came of them together.

        From then on only the places at which a rule did something are looked at.
        """
        self._fired = None
        fired: list[Match] = []
        applied = self.apply(frozenset(self.index.by_id), fired)
        self._fired = fired
        return [rule.id for rule in self.index.rules if rule.id in applied.reasons], applied

    def apply(self, ids: frozenset[str], fired: list[Match] | None = None) -> Applied:
        """What the rules of these ids make of the code, together; the matches that took effect go to `fired`."""
        result = Applied()
        needed = NeededImports(self.references)
        definitions = NeededDefinitions(self.references, needed)
        edits = {u.id: TextEdits(u.text) for u in self.references.units.values()}
        matches = self._matches if self._fired is None else self._fired
        work: list[_Work] = [*self._moved(ids, needed), *self._gone(ids), *(m for m in matches if m.rule.id in ids)]
        # from the inside out, so that an outer edit is written with the inner ones made
        for item in sorted(work, key=_turn):
            if isinstance(item, Match):
                edit, ids_of_edit, why = self._rewrite(item, edits[item.unit.id], definitions, result)
                unit = item.unit
            else:
                unit, edit, ids_of_edit = item
                why = ""
                if edits[unit.id].replaced(edit.start, edit.end):
                    continue
            if edit is None or edits[unit.id].overlaps(edit.start, edit.end):
                continue
            edits[unit.id].add(edit)
            if fired is not None and isinstance(item, Match):
                fired.append(item)
            for rule_id in sorted(ids_of_edit):
                known = result.reasons.setdefault(rule_id, [])
                reason = why or self.index.by_id[rule_id].reason
                if reason not in known:
                    known.append(reason)
        for unit_id, insertion in needed.edits().items():
            edits[unit_id].add(insertion)
        for unit_id, insertions in definitions.edits().items():
            for insertion in insertions:
                edits[unit_id].add(insertion)
        result.texts = {i: _with_newlines_of(e.source, e.apply()) for i, e in edits.items() if e.edits}
        result.texts = {i: t for i, t in result.texts.items() if t != self.references.units[i].text}
        return result

    def _moved(self, ids: frozenset[str], needed: NeededImports) -> Iterator[tuple[Unit, TextEdit, set[str]]]:
        moves = {old: move for old, move in self.index.moves.items() if move.rule in ids}
        if not moves:
            return
        mover = Mover(moves, self.references, needed.reach)
        for node, unit in self._mentions:
            if node in self.references.left_alone if isinstance(node, ast.Attribute) else self._is_left(node):
                continue
            found = mover.mention(unit, node)
            if found is not None and (not self._in_fstring(node) or self._fits_fstring(unit, node, found[0].text)):
                yield unit, found[0], {found[1]}
        for statement, unit in self._imports:
            changed = (
                mover.import_from(unit, statement)
                if isinstance(statement, ast.ImportFrom)
                else mover.import_plain(unit, statement)
            )
            if changed is not None:
                yield unit, *changed

    def _is_left(self, node: ast.Name) -> bool:
        """Whether a name goes by imports that are left alone."""
        program = self.references.analysis.program_of(self.references.analysis.unit_of[node]).name
        return node.id in self.references.kept_names.get(program, ())

    def _gone(self, ids: frozenset[str]) -> Iterator[tuple[Unit, TextEdit, set[str]]]:
        gone = {name: rule for name, rule in self.index.gone.items() if rule in ids}
        for statement, unit in self._imports if gone else ():
            changed = without_gone(self.references, unit, statement, gone)
            if changed is not None:
                yield unit, *changed

    def _rewrite(
        self, match: Match, edits: TextEdits, needed: NeededDefinitions, result: Applied
    ) -> tuple[TextEdit | None, set[str], str]:
        start, end = match.start, match.end
        # what another rule has put there is no longer the node that this one matched: it gets its turn in the next pass
        if edits.edits and (edits.overlaps(start, end) or edits.replaced(start, end)):
            return None, set(), ""
        site = Site(
            match.node,
            match.dotted,
            match.unit,
            self.environment,
            self.references,
            edits,
            lambda dotted: needed.imports.reach(match.unit, match.node, dotted),
            lambda source, uses: needed.define(match.unit, match.node, source, uses),
        )
        try:
            replacement = match.rule.rewrite(site)
        except Exception as error:  # noqa: BLE001 - one broken rule must not stop the others; it is reported
            result.failures[match.rule.id] = f"{type(error).__name__}: {error}"
            return None, set(), ""
        if replacement is not None and replacement.note:
            result.notes[replacement.note] = None
        if replacement is None or replacement.text == edits.current(start, end):
            return None, set(), ""
        if self._in_fstring(match.node) and not self._fits_fstring(match.unit, match.node, replacement.text):
            return None, set(), ""
        text = self._fitted(match, replacement)
        return TextEdit(start, end, text), {match.rule.id}, replacement.reason

    def _fitted(self, match: Match, replacement: Replacement) -> str:
        """The replacement, in brackets where its neighbours would tear it apart."""
        node, text = match.node, match.unit.text
        if isinstance(node, ast.stmt) or (text[: match.start].endswith("(") and text[match.end :].startswith(")")):
            return replacement.text
        tree, _ = parse(f"({replacement.text}\n)")
        if tree is None or len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
            return replacement.text
        parent = self.references.analysis.parents[node]
        held = isinstance(parent, _ROOMY) and getattr(parent, "func", None) is not node
        if isinstance(parent, ast.Subscript) and parent.value is node:
            held = False
        value = tree.body[0].value
        loose = isinstance(value, _LOOSE) and not _binds_alike(value, node)
        return f"({replacement.text})" if loose and not held else replacement.text

    def _in_fstring(self, node: ast.AST) -> bool:
        parent: ast.AST | None = node
        while parent is not None and not isinstance(parent, ast.stmt):
            if isinstance(parent, ast.JoinedStr):
                return True
            parent = self.references.analysis.parents.get(parent)
        return False

    def _fits_fstring(self, unit: Unit, node: ast.expr | ast.stmt, text: str) -> bool:
        """Whether a text may stand in an f-string of any Python, and the node's position can be trusted there."""
        if any(c in text for c in "'\"\\\n#"):
            return False
        if sys.version_info >= (3, 12):
            return True
        start, end = unit.span(node)
        tree, _ = parse(unit.text[start:end])
        return tree is not None and len(tree.body) == 1 and ast.dump(tree.body[0].value) == ast.dump(node)  # type: ignore[attr-defined]


def _binds_alike(new: ast.expr, old: ast.expr) -> bool:
    """Whether what stands around the old expression leaves the new one whole, as it did the old one."""
    if isinstance(new, ast.BinOp) and isinstance(old, ast.BinOp):
        return isinstance(new.op, _FACTORS) and isinstance(old.op, _FACTORS)
    return isinstance(new, ast.Compare) and isinstance(old, ast.Compare)


def _with_newlines_of(source: str, text: str) -> str:
    """Rules end lines with a line feed; a source that ends them otherwise stays that way."""
    if "\r\n" not in source or "\n" in source.replace("\r\n", ""):
        return text
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _turn(item: _Work) -> tuple[int, bool]:
    if isinstance(item, Match):
        return item.end - item.start, item.rule.gives_way
    return item[1].end - item[1].start, False


def rules_in_force(rules: Sequence[Rule], environment: Environment) -> list[Rule]:
    """The rules whose change is in force in the environment."""
    cache: dict[tuple[str, str], bool] = {}
    kept = []
    for rule in rules:
        key = (rule.library, rule.applies_to)
        if key not in cache:
            cache[key] = environment.satisfies(*key)
        if cache[key] and not (rule.absent and _is_present(environment, rule.absent)):
            kept.append(rule)
    return kept


def _is_present(environment: Environment, package: str) -> bool:
    return environment.has_module(package) or environment.version_of(package) is not None
