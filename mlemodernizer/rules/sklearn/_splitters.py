"""Splitters of sklearn.cross_validation: they held the data's size and were iterated themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, slots=True)
class Splitter:
    """The old signature of a splitter.

    Attributes:
        names: parameter names by position.
        data: the parameter that is now passed to ``split``: ``n``, ``y`` or ``labels``; empty for none.
        defaults: what is written out where it is not given, by new name.
    """

    names: tuple[str, ...]
    data: str = "n"
    defaults: Mapping[str, str] = field(default_factory=dict)


_RENAMED = {"n_folds": "n_splits", "n_iter": "n_splits"}


@dataclass(frozen=True, kw_only=True)
class OldSplitter(Rule):
    """``KFold(n, n_folds=k)`` → ``KFold(n_splits=k)``, with ``.split(…)`` where it is not given as ``cv=``.

    Attributes:
        splitters: old dotted name -> signature.
    """

    splitters: Mapping[str, Splitter]

    @property
    def targets(self) -> Iterable[str]:
        return self.splitters

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        splitter = self.splitters[site.dotted]
        call = site.call
        if call.starred or call.positional > len(splitter.names) or not set(call.keywords()) <= set(splitter.names):
            return None
        data = site.argument(splitter.data, splitter.names.index(splitter.data)) if splitter.data else None
        if splitter.data and data is None:
            return None
        _modernize(site, call, splitter)
        if splitter.data != "labels" and splitter.data and _only_cv(site):
            return Replacement(call.text)
        folds = f"{call.text}.split({_split_arguments(site, splitter.data, data)})"
        return Replacement(folds if _is_iterated(site) else f"list({folds})")


def _modernize(site: Site, call: CallEditor, splitter: Splitter) -> None:
    call.name_positionals(splitter.names)
    if splitter.data:
        call.remove(splitter.data)
    for old, new in _RENAMED.items():
        call.rename(old, new)
    shuffle = site.argument("shuffle", _position(splitter, "shuffle"))
    if "shuffle" in splitter.names and (shuffle is None or site.literal(shuffle) is False):
        call.remove("random_state")  # was ignored, is an error now
    given = set(call.keywords())
    for name, source in splitter.defaults.items():
        if name not in given and (name != "test_size" or "train_size" in given):
            call.set(name, source)


def _position(splitter: Splitter, name: str) -> int | None:
    return splitter.names.index(name) if name in splitter.names else None


def _split_arguments(site: Site, kind: str, data: ast.expr | None) -> str:
    if data is None:
        return ""
    if kind == "n":
        measured = _measured(data)
        return site.text(measured) if measured is not None else f"range({site.text(data)})"
    text = site.text(data)
    return f"{text}, {text}" if kind == "y" else f"{text}, groups={text}"


def _measured(count: ast.expr) -> ast.expr | None:
    """The data whose length a count is: ``x`` in ``len(x)`` and ``x.shape[0]``."""
    found: ast.expr | None = None
    if isinstance(count, ast.Call) and isinstance(count.func, ast.Name) and count.func.id == "len":
        found = count.args[0] if len(count.args) == 1 else None
    elif (
        isinstance(count, ast.Subscript)
        and isinstance(count.slice, ast.Constant)
        and count.slice.value == 0
        and isinstance(count.value, ast.Attribute)
        and count.value.attr == "shape"
    ):
        found = count.value.value
    return found if isinstance(found, ast.Name | ast.Attribute | ast.Subscript) else None


def _is_iterated(site: Site) -> bool:
    """Whether the splitter goes straight into a loop."""
    parent = site.parent
    if isinstance(parent, ast.For | ast.comprehension):
        return parent.iter is site.node
    return isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and parent.func.id == "enumerate"


def _only_cv(site: Site) -> bool:
    """Whether the splitter is nothing but the ``cv`` argument of other calls."""
    parent = site.parent
    if isinstance(parent, ast.keyword):
        return parent.arg == "cv"
    if not (isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name)):
        return False
    name = parent.targets[0].id
    references = site.references
    program = references.analysis.program_of(site.unit.id)
    if references.mentioned_out_of_sight(program, name):
        return False
    uses = [n for n in references.names.get(program.name, {}).get(name, ()) if isinstance(n.ctx, ast.Load)]
    holders = [references.analysis.parents[n] for n in uses]
    return bool(holders) and all(isinstance(h, ast.keyword) and h.arg == "cv" for h in holders)
