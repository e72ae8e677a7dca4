"""A name that is not defined: caused elsewhere, left from Python 2, or the notebook's own mistake."""

from __future__ import annotations

import re

from mlemodernizer.diagnosis.code import Binding
from mlemodernizer.diagnosis.libraries import PYTHON
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category
from mlemodernizer.model.notebook import in_words
from mlemodernizer.rewriting.scope import PYTHON_2_BUILTINS

_NAME = re.compile(r"(?:name|variable) '(\w+)'")


def explain_undefined_name(situation: Situation) -> Finding | None:
    """Why a name is not there; None for other exceptions."""
    if "NameError" not in situation.exceptions:
        return None
    match = _NAME.search(situation.message)
    name = situation.failure.attributes.get("name") or (match[1] if match else "")
    if "UnboundLocalError" in situation.exceptions:
        return Finding(
            Category.NOTEBOOK_BUG,
            symbol=name,
            library=PYTHON,
            evidence=(f"a function assigns {name!r} and so makes it local, but reads it before",),
            confidence=0.8,
        )
    if situation.raising_library not in ("", PYTHON) and situation.library_frames:
        return _of_library(situation, name)
    bindings = situation.code.bindings(name) if name else ()
    if bindings:
        return _bound_elsewhere(situation, name, bindings)
    if name in PYTHON_2_BUILTINS:
        return Finding(
            Category.PYTHON2_SYNTAX,
            symbol=name,
            library=PYTHON,
            evidence=(f"{name} is built into Python 2, and the notebook defines no {name} of its own",),
            confidence=0.95,
        )
    if situation.code.star_imports and situation.place.part in situation.code.cells:
        return _of_star_import(situation, name)
    return Finding(
        Category.NOTEBOOK_BUG,
        symbol=name,
        evidence=(f"no cell of the notebook defines or imports {name!r}",),
        confidence=0.8,
    )


def _of_library(situation: Situation, name: str) -> Finding:
    library = situation.raising_library
    category = Category.PYTHON2_SYNTAX if name in PYTHON_2_BUILTINS else Category.UNKNOWN
    return Finding(
        category,
        symbol=name,
        library=library,
        evidence=(f"the name is missing in {library} itself, not in the notebook",),
        confidence=0.5,
        summary=f"The installed {library} uses {name!r}, which is not defined: it does not fit this Python.",
    )


def _bound_elsewhere(situation: Situation, name: str, bindings: tuple[Binding, ...]) -> Finding:
    """The cells bind the name, but none had when it was needed."""
    cells = situation.code.cells
    ran = {run.cell for run in situation.outcome.cells if run.ok}
    here = situation.failure.cell
    position = {cell: i for i, cell in enumerate(cells)}
    for binding in reversed(bindings):  # the latest one that should have been in time
        part = binding.statement.part
        before = position.get(part, len(cells)) < position.get(here, 0)
        if before and part not in ran and binding.executable:
            return _cascade(name, binding, f"{in_words(part)}, which defines {name!r}, failed or was not run", 0.9)
        if before and binding.conditional:
            reason = f"{in_words(part)} defines {name!r} only in a branch or `try` that was not completed"
            return _cascade(name, binding, reason, 0.8)
    for binding in bindings:
        part = binding.statement.part
        if not binding.executable:
            return _cascade(name, binding, f"only the raw {in_words(part)}, which is never run, defines {name!r}", 0.8)
        if position.get(part, -1) > position.get(here, 0):
            return _cascade(name, binding, f"{name!r} is defined only further down, in {in_words(part)}", 0.85)
    places = ", ".join(dict.fromkeys(binding.statement.part for binding in bindings))
    return Finding(
        Category.NOTEBOOK_BUG,
        symbol=name,
        evidence=(f"{name!r} is defined in {places}, but is not there when it is used (deleted, or used too early)",),
        confidence=0.6,
    )


def _cascade(name: str, binding: Binding, reason: str, confidence: float) -> Finding:
    return Finding(Category.CASCADE, symbol=name, place=binding.statement, evidence=(reason,), confidence=confidence)


def _of_star_import(situation: Situation, name: str) -> Finding:
    stars = situation.code.star_imports
    single = stars[0] if len(stars) == 1 else ""
    return Finding(
        Category.MOVED_SYMBOL,
        symbol=f"{single}.{name}" if single else name,
        library=single.partition(".")[0],
        evidence=(
            f"no cell defines or imports {name!r}",
            f"it may have come from: {', '.join(f'from {module} import *' for module in stars)}",
        ),
        confidence=0.5,
    )
