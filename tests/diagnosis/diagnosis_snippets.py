"""The snippets that the diagnosis is measured on, and what running them gave.

``snippets/*.toml`` hold code and what should be found; ``recorded.json`` what happened when
``benchmarks/diagnosis.py --record`` ran them, so that tests need no kernel.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.model.outcome import CellRun, Failure, Frame, Outcome, OutcomeKind, Table, Variable

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.json"
CELL = "# %%\n"


@dataclass(frozen=True)
class Snippet:
    """Code that fails in a known way.

    Attributes:
        id: unique.
        code: cells, separated by ``# %%``; they get the ids ``cell-0``, ``cell-1`` …
        category: the right category, or several where either is.
        library: the right library; empty where it does not matter.
        symbol: the right symbol, as above.
        cell: the root-cause cell or local module; empty where it does not matter.
        line: the first line of the root-cause statement; 0 where it does not matter.
        timeout: seconds that it may run.
        modules: local modules by id.
        unseen: whether nothing of the classifier was changed for it.
    """

    id: str
    code: str
    category: tuple[str, ...]
    unseen: bool
    library: tuple[str, ...] = ()
    symbol: tuple[str, ...] = ()
    cell: str = ""
    line: int = 0
    timeout: int = 120
    modules: tuple[LocalModule, ...] = ()

    @property
    def notebook(self) -> Notebook:
        """The snippet as a notebook."""
        sources = self.code.removeprefix("\n").split(CELL)
        cells = tuple(Cell(f"cell-{i}", CellKind.CODE, text.removesuffix("\n")) for i, text in enumerate(sources))
        return Notebook(cells, self.modules)


@cache
def snippets() -> tuple[Snippet, ...]:
    """All snippets, in the order of the files."""
    return tuple(
        _snippet(row, path.stem)
        for path in sorted((HERE / "snippets").glob("*.toml"))
        for row in tomllib.loads(path.read_text("utf-8"))["snippet"]
    )


def _snippet(row: dict[str, Any], file: str) -> Snippet:
    values: dict[str, Any] = {key: _several(row.pop(key)) for key in ("category", "library", "symbol") if key in row}
    modules = tuple(LocalModule(name, text) for name, text in row.pop("modules", {}).items())
    return Snippet(**row, **values, modules=modules, unseen=file == "unseen")


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def recorded() -> dict[str, Outcome]:
    """Snippet id -> what running it gave."""
    return {key: load_outcome(row) for key, row in _recording()["outcomes"].items()}


@cache
def recorded_environment() -> Environment:
    """The environment in which the snippets were run."""
    row = _recording()["environment"]
    return Environment(**row, stdlib=frozenset(sys.stdlib_module_names))


@cache
def _recording() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(RECORDED.read_text("utf-8"))
    return data


def load_outcome(row: Mapping[str, Any]) -> Outcome:
    """An outcome from what `dump_outcome` made of it."""
    failure = None
    if "failure" in row:
        frames = tuple(Frame(*frame) for frame in row["failure"]["frames"])
        lists = {key: tuple(row["failure"].get(key, ())) for key in ("mro", "warnings")}
        failure = Failure(**(row["failure"] | lists | {"frames": frames}))
    variables = {name: Variable(**variable) for name, variable in row.get("variables", {}).items()}
    return Outcome(
        OutcomeKind(row["kind"]),
        cells=tuple(CellRun(cell, 0.0, ok=ok) for cell, ok in row["cells"]),
        failure=failure,
        stopped_in=row["stopped_in"],
        exit_code=row.get("exit_code"),
        variables=variables,
        tables=tuple(Table(path, tuple(columns), made) for path, columns, made in row.get("tables", ())),
    )


def dump_outcome(outcome: Outcome) -> dict[str, Any]:
    """What of an outcome a diagnosis can use, as JSON; what is empty is left out."""
    row: dict[str, Any] = {
        "kind": outcome.kind.value,
        "cells": [[run.cell, run.ok] for run in outcome.cells],
        "stopped_in": outcome.stopped_in,
    }
    if outcome.exit_code is not None:
        row["exit_code"] = outcome.exit_code
    if outcome.failure is not None:
        failure = outcome.failure
        frames = failure.frames if len(failure.frames) <= 8 else failure.frames[:5] + failure.frames[-3:]
        row["failure"] = {
            **{k: v for k, v in asdict(failure).items() if v and k not in ("frames", "traceback")},
            "message": failure.message[:600],
            "frames": [[f.file, f.line, f.function, f.code if f.in_notebook else "", f.in_notebook] for f in frames],
        }
    used = {
        name: {
            key: value
            for key, value in asdict(variable).items()
            if key in ("type", "refers_to", "columns", "index") and value
        }
        for name, variable in outcome.variables.items()
    }
    if used:
        row["variables"] = used
    if outcome.tables:
        row["tables"] = [[table.path, table.columns, table.made] for table in outcome.tables]
    return row
