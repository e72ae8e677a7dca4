"""What a rewrite rule is."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mlemodernizer.model.patch import Semantics

if TYPE_CHECKING:
    from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, slots=True)
class Example:
    """A Before and its After. Both are checked and the After is run.

    Attributes:
        before: code as its author wrote it.
        after: what the rule makes of it, exactly.
        setup: code that stands before either: imports and data. It must come through unchanged.
        not_run: why the After cannot be run, for the few that cannot; empty otherwise.
        failure: class name and message of the exception that the last line of the Before has raised, where the rule
            needs one.
        path: of the local module in which the code stands; empty for a cell.
        beside: path -> text of other local modules.
    """

    before: str
    after: str
    setup: str = ""
    not_run: str = ""
    failure: tuple[str, str] = ("", "")
    path: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a rule puts in place of a node.

    Attributes:
        text: the new code.
        reason: in place of the rule's own, where one rule has several.
        note: what the user should know though nothing is changed (`text` is the node's own): one sentence.
    """

    text: str
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One change of one library.

    The file that holds the rule gives its id: ``rules/pandas/frame_append.py`` is ``pandas.frame_append``.

    Attributes:
        applies_to: PEP 440 specifier on the library's version in the kernel's environment from which the change
            is in force, such as ``>=2.0``.
        reason: why, in one sentence that names the version; goes into the report.
        documentation: the library's own page on the change.
        semantics: how the new code relates to what the old code did.
        affects: what a reader should check: any of ``scores``, ``outputs``, ``plots``, ``runtime``, ``files``.
        examples: at least one Before/After.
        unchanged: pieces of code that look alike and must be left alone.
        moves: dotted name -> dotted name that now stands for it. The name of a module moves all that is in it.
        unloaded: new names of `moves` that importing their top-level package does not make available as attributes.
        gone: dotted names, also of modules, that exist no longer: they leave their import once nothing mentions them.
        after_failure: whether it does nothing before a run has failed, so that it need not be asked until then.
        last_resort: whether it is only for a failure that nothing else repairs.
        gives_way: whether at one place the other rules go first: they would not know again what it puts there, such as
            a class of the notebook's own.
        absent: package (its import name, or the name it is installed by) without which alone the rule is in force.
        id: set by the catalogue.
    """

    applies_to: str
    reason: str
    documentation: str
    semantics: Semantics = Semantics.EXACT
    affects: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    unchanged: tuple[str, ...] = ()
    moves: Mapping[str, str] = field(default_factory=dict)
    unloaded: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    after_failure: bool = False
    last_resort: bool = False
    gives_way: bool = False
    absent: str = ""
    id: str = ""

    @property
    def library(self) -> str:
        """The import name of the library whose version decides, or ``python``."""
        return self.id.partition(".")[0]

    @property
    def targets(self) -> Iterable[str]:
        """Dotted names of functions, classes and methods; a reference to one is handed to `rewrite`.

        ``%name``, ``%%name`` and ``!`` are IPython's line magics, its cell magics and the shell: a command to one is
        handed to `rewrite` (see `mlemodernizer.rewriting.commands`).
        """
        return ()

    @property
    def members(self) -> Iterable[str]:
        """Names of methods and attributes that are handed to `rewrite` whatever object they are of."""
        return ()

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        """Kinds of syntax tree nodes that are handed to `rewrite` whatever they stand for."""
        return ()

    @property
    def words(self) -> Iterable[str]:
        """Identifiers, keywords and texts without any of which no node of `node_types` can matter; empty: any may.

        A notebook that holds none of them costs the rule nothing.
        """
        return ()

    def rewrite(self, site: Site) -> Replacement | None:  # noqa: ARG002 - rules of pure data need none
        """What to put in place of the site's node; None to leave it alone.

        The site's node is, for a target or member that is called, the whole call; for one that is only mentioned, the
        mention; else a node of one of `node_types`.
        """
        return None
