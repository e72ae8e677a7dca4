"""Applies rewrite rules to a notebook until nothing changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import LocalModule, Notebook
from mlemodernizer.model.patch import Edit, Patch, Provenance, ProvenanceKind
from mlemodernizer.rewriting.age import age_of
from mlemodernizer.rewriting.analysis import Analysis, Program
from mlemodernizer.rewriting.branches import left_alone
from mlemodernizer.rewriting.conversion import Conversion, Converted, convert
from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.index import RuleIndex
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.rewriting.sites import Dispatcher, rules_in_force
from mlemodernizer.rewriting.text import Unit, parse_unit

MAX_PASSES = 10


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What the rules made of a notebook.

    Attributes:
        notebook: the result.
        patches: one for each rule and pass, in the order in which they apply to the original.
        skipped: id -> why a cell or module was carried unchanged.
        failures: rule id -> what went wrong in it; the other rules went on.
        notes: what the user should know of code that was left alone, one sentence each.
    """

    notebook: Notebook
    patches: tuple[Patch, ...] = ()
    skipped: Mapping[str, str] = field(default_factory=dict)
    failures: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass
class Engine:
    """The deterministic rewriting engine. It knows no library: rules and knowledge are given.

    Args:
        rules: all rules; those whose change is not in force in the environment are left out of a run.
        knowledge: what libraries' calls, attributes and items are.
    """

    rules: Sequence[Rule]
    knowledge: Knowledge
    _indexes: dict[tuple[str, ...], RuleIndex] = field(default_factory=dict, init=False, repr=False)
    _in_force: tuple[Environment | None, Sequence[Rule]] = field(default=(None, ()), init=False, repr=False)

    def rewrite(
        self,
        notebook: Notebook,
        environment: Environment,
        *,
        evidence: Evidence | None = None,
        exclude: Collection[str] = frozenset(),
        earlier: Sequence[Patch] = (),
        last_resort: bool = False,
    ) -> Rewritten:
        """Apply every rule in force, to a fixpoint; before that, what only Python 2 parses is made Python 3.

        Args:
            notebook: left as it is.
            environment: decides which rules are in force.
            evidence: what a failed run of this notebook showed.
            exclude: ids of rules to leave out.
            earlier: patches that led to this notebook.
            last_resort: apply the rules that are only for a failure that nothing else repairs, and no others.
        """
        if self._in_force[0] is not environment:
            self._in_force = environment, rules_in_force(self.rules, environment)
        in_force = self._in_force[1]
        index = self._index([r for r in in_force if r.last_resort == last_resort and r.id not in exclude])
        parsed: dict[tuple[str, str], Unit] = {}
        patches: list[Patch] = []
        failures: dict[str, str] = {}
        notes: dict[str, None] = {}
        seen = {notebook.fingerprint}
        units = self._parse(notebook, parsed)
        done = {patch.provenance.name for patch in earlier}
        known = any(isinstance(rule, Conversion) and rule.id in done for rule in self.rules)
        converted = convert(notebook, units, index.rules, known=known)
        failures.update(converted.failures)
        patches += _conversions(converted, index)
        current = notebook
        for patch in patches:
            current = patch.apply(current)
        seen.add(current.fingerprint)
        references = self._analyse(current, parsed, index.exports, evidence, converted.python2)
        skipped = {**_skipped(references), **converted.problems}
        references.left_alone = left_alone(references, environment)
        age = references.age = age_of(references, references.left_alone)
        if evidence is None:  # a run that failed says more than any name
            index = self._index([r for r in index.rules if not age.knows(r.library, r.applies_to)])
        for _ in range(MAX_PASSES):
            dispatcher = Dispatcher(references, index, environment)
            made = self._one_pass(current, dispatcher, failures, notes)
            if not made:
                break
            changed = current
            for patch in made:
                changed = patch.apply(changed)
            if changed.fingerprint in seen:
                failures["engine"] = "the rules undo each other: stopped before repeating a state"
                break
            current = changed
            seen.add(current.fingerprint)
            patches += made
            if not failures.keys().isdisjoint(index.by_id):
                index = self._index([r for r in index.rules if r.id not in failures])
            references = self._analyse(current, parsed, index.exports, None, converted.python2)
            references.left_alone, references.age = left_alone(references, environment), age
        return Rewritten(current, tuple(patches), skipped, failures, tuple(notes))

    def analyse(
        self, notebook: Notebook, *, exports: frozenset[str] = frozenset(), evidence: Evidence | None = None
    ) -> References:
        """What the code mentions, without any rule.

        Args:
            notebook: what to walk.
            exports: dotted names that a star import is known to bring.
            evidence: what a failed run of this notebook showed.
        """
        return self._analyse(notebook, {}, exports, evidence, False)

    def _index(self, rules: Sequence[Rule]) -> RuleIndex:
        key = tuple(rule.id for rule in rules)
        if key not in self._indexes:
            self._indexes[key] = RuleIndex.of(rules)
        return self._indexes[key]

    def _analyse(
        self,
        notebook: Notebook,
        parsed: dict[tuple[str, str], Unit],
        names: frozenset[str],
        evidence: Evidence | None,
        python2: bool,
    ) -> References:
        units = self._parse(notebook, parsed)
        programs = []
        for module in notebook.modules:
            unit = units[module.id]
            name = module.id.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            programs.append(Program(name, [unit]))
        programs.append(Program("", [units[cell.id] for cell in notebook.code_cells]))
        return References(Analysis(programs, self.knowledge, exports=names, evidence=evidence), python2=python2)

    def _parse(self, notebook: Notebook, parsed: dict[tuple[str, str], Unit]) -> dict[str, Unit]:
        """The cells and modules, by id; what has been parsed before is not parsed again."""
        units = {}
        for part in notebook.code_parts:
            key = (part.id, part.source)
            if key not in parsed:
                parsed[key] = parse_unit(part.id, part.source, is_module=isinstance(part, LocalModule))
            units[part.id] = parsed[key]
        return units

    def _one_pass(
        self,
        notebook: Notebook,
        dispatcher: Dispatcher,
        failures: dict[str, str],
        notes: dict[str, None],
    ) -> list[Patch]:
        """A patch for each rule that fires; each is the difference that adding the rule makes."""
        patches: list[Patch] = []
        accepted: list[str] = []
        before: dict[str, str] = {}
        fired, together = dispatcher.fired()
        failures.update(together.failures)
        notes.update(together.notes)
        for rule_id in fired:
            applied = dispatcher.apply(frozenset([*accepted, rule_id]))
            broken = _broken(dispatcher.references, applied.texts)
            if broken:
                failures[rule_id] = f"its result in {broken} would not parse; left out"
                continue
            ids = before.keys() | applied.texts.keys()
            texts = {i: applied.texts.get(i, notebook.source(i)) for i in sorted(ids)}
            edits = tuple(
                Edit(i, before.get(i, notebook.source(i)), text)
                for i, text in texts.items()
                if text != before.get(i, notebook.source(i))
            )
            if edits:
                accepted.append(rule_id)
                before = texts
                patches.append(_patch(dispatcher.index.by_id[rule_id], edits, applied.reasons.get(rule_id, [])))
        return patches


def _patch(rule: Rule, edits: tuple[Edit, ...], reasons: Sequence[str]) -> Patch:
    return Patch(
        edits=edits,
        provenance=Provenance(ProvenanceKind.RULE, rule.id),
        reason=" ".join(reasons) or rule.reason,
        semantics=rule.semantics,
        documentation=rule.documentation,
        affects=rule.affects,
    )


def _conversions(converted: Converted, index: RuleIndex) -> list[Patch]:
    """A patch for each rule and round, over all that it changed."""
    edits: dict[tuple[int, str], list[Edit]] = {}
    for part, steps in converted.steps.items():
        for step in steps:
            edits.setdefault((step.round, step.rule), []).append(Edit(part, step.before, step.after))
    order = {rule_id: i for i, rule_id in enumerate(index.by_id)}
    return [
        _patch(index.by_id[rule], tuple(edits[number, rule]), ())
        for number, rule in sorted(edits, key=lambda key: (key[0], order[key[1]]))
    ]


def _broken(references: References, texts: Mapping[str, str]) -> str:
    """Id of a cell or module that could be parsed and no longer can; empty where there is none."""
    for unit_id, text in texts.items():
        is_module = references.analysis.program_of(unit_id).name != ""
        if references.units[unit_id].tree is not None and parse_unit(unit_id, text, is_module=is_module).tree is None:
            return unit_id
    return ""


def _skipped(references: References) -> dict[str, str]:
    problems = {unit.id: unit.problem for unit in references.units.values() if unit.problem}
    return problems | references.analysis.too_deep
