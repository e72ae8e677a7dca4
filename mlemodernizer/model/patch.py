"""Changes to a notebook, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from mlemodernizer.errors import PatchError
from mlemodernizer.model.notebook import Notebook


class Semantics(StrEnum):
    """How the changed code relates to what the original did in its time."""

    EXACT = "exact"  # the same, by the library's documentation
    EQUIVALENT = "equivalent"  # the same up to noise or formatting
    APPROXIMATE = "approximate"  # differs; only with permission, and verified


class ProvenanceKind(StrEnum):
    """Who proposed a patch."""

    RULE = "rule"  # a deterministic rewrite rule
    STRATEGY = "strategy"  # a knowledge-free repair
    MEMORY = "memory"  # a verified model patch, applied again
    MODEL = "model"  # a language model


@dataclass(frozen=True, slots=True, order=True)
class Provenance:
    """Who proposed a patch, by kind and name (``rule`` ``pandas.frame_append``)."""

    kind: ProvenanceKind
    name: str

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.name}"


@dataclass(frozen=True, slots=True)
class Edit:
    """The new text of one cell or local module.

    Attributes:
        cell: id of the cell or local module.
        before: its whole text before the edit.
        after: its whole text after it.
    """

    cell: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Patch:
    """Edits that belong together, with their reason.

    Attributes:
        edits: at most one for each cell; `before` is the text that the patch was made for.
        provenance: who proposed it.
        reason: why, in one or two sentences; cites what the library changed.
        semantics: how the result relates to the original.
        documentation: the library's own page on the change; empty where the reason does not rest on one.
        affects: what a reader should check: any of ``scores``, ``outputs``, ``plots``, ``runtime``, ``files``.
    """

    edits: tuple[Edit, ...]
    provenance: Provenance
    reason: str
    semantics: Semantics = Semantics.EXACT
    documentation: str = ""
    affects: frozenset[str] = field(default_factory=frozenset)

    def apply(self, notebook: Notebook) -> Notebook:
        """The notebook with the edits made.

        Raises:
            PatchError: a cell is not there or has another text than the patch was made for.
        """
        for edit in self.edits:
            try:
                source = notebook.source(edit.cell)
            except KeyError:
                raise PatchError(f"{self.provenance}: the notebook has no cell {edit.cell!r}") from None
            if source != edit.before:
                raise PatchError(f"{self.provenance}: cell {edit.cell!r} has changed since the patch was made")
        return notebook.with_sources({edit.cell: edit.after for edit in self.edits})
