"""An installed package still asks another one for what went from it: that is given back to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mlemodernizer.interfaces import Case, FixStrategy
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.model.outcome import Failure
from mlemodernizer.model.patch import Edit, Patch, Provenance, ProvenanceKind, Semantics
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.rewriting.references import References
from mlemodernizer.rewriting.sites import rules_in_force
from mlemodernizer.rewriting.values import Ref
from mlemodernizer.strategies.error_repair.failed_run import lacking, missing_module

_PACKAGE = re.compile(r"(?:site|dist)-packages[/\\](?P<package>\w+)")


class ReinstateStrategy(FixStrategy):
    """The catalogue says where a name is now that a package of the kernel, not the notebook, misses.

    A package that nobody maintains cannot be changed from a notebook; what it asks for can be put, by the statement
    before the one that failed, where it looks for it.

    Args:
        engine: its rules say what moved where.
    """

    name = "reinstate"

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def propose(self, case: Case) -> Iterator[Sequence[Patch]]:
        failure = case.outcome.failure if case.outcome is not None else None
        provenance = Provenance(ProvenanceKind.STRATEGY, self.name)
        if failure is None or provenance in case.excluded:
            return
        old = missing_module(failure) or ".".join(filter(None, lacking(failure)))
        asking = _asking(failure, old.partition(".")[0])
        new = self._successor(case, old) if asking else ""
        edit = self._edit(case.notebook, failure, old, new, asking) if new else None
        if edit is not None:
            yield [
                Patch(
                    edits=(edit,),
                    provenance=provenance,
                    reason=f"{asking} {case.environment.version_of(asking) or 'as installed'} still asks for {old}, "
                    f"which is {new.removeprefix('builtins.')} now; it finds it there again.",
                    semantics=Semantics.EQUIVALENT,
                    affects=frozenset({"outputs", "scores"}),
                )
            ]

    def _successor(self, case: Case, old: str) -> str:
        """Where a name or module is now; empty where the catalogue does not say or the place is not there."""
        moves = {k: v for r in rules_in_force(self.engine.rules, case.environment) for k, v in r.moves.items()}
        prefix = old
        while prefix and prefix not in moves:
            prefix = prefix.rpartition(".")[0]
        new = moves[prefix] + old[len(prefix) :] if prefix else ""
        return new if new and case.inspect.describe(new) is not None else ""

    def _edit(self, notebook: Notebook, failure: Failure, old: str, new: str, asking: str) -> Edit | None:
        references = self.engine.analyse(notebook)
        unit = references.units.get(failure.cell)
        statements = unit.tree.body if unit is not None and unit.tree is not None else []
        place = next((s for s in statements if s.lineno <= failure.line <= (s.end_lineno or s.lineno)), None)
        if unit is None or place is None or place.col_offset or not _are_free(references, failure.cell, old, new):
            return None
        module = bool(missing_module(failure))
        owner, home = old.rpartition(".")[0], new.rpartition(".")[0] or new
        imports = {"sys", new} if module else {owner, home} - {"builtins"}
        target = f"sys.modules[{old!r}]" if module else old
        lines = unit.text.split("\n")
        lines[place.lineno - 1 : place.lineno - 1] = [
            *(f"import {name}" for name in sorted(imports)),
            f"{target} = {new.removeprefix('builtins.')}  # {asking} looks for it there",
        ]
        return Edit(failure.cell, unit.text, "\n".join(lines))


def _asking(failure: Failure, owner: str) -> str:
    """The package whose code asked for what `owner` lacks; empty where it was the notebook's."""
    for frame in reversed(failure.frames):
        found = _PACKAGE.search(frame.file)
        if frame.in_notebook:
            return ""
        if found is not None and found["package"] != owner:
            return found["package"]
    return ""


def _are_free(references: References, cell: str, *dotted: str) -> bool:
    """Whether the notebook means the packages by their names, if anything."""
    names = references.analysis.program_of(cell).globals.names
    for name in dotted:
        package = name.partition(".")[0]
        value = names.get(package, Ref(package))
        if not isinstance(value, Ref) or value.name != package:
            return False
    return True
