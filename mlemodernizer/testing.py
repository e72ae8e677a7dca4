"""Helpers for testing rewrite rules: ours, and those of other packages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.rewriting.catalogue import Catalogue, load_catalogue
from mlemodernizer.rewriting.engine import Engine, Rewritten
from mlemodernizer.rewriting.evidence import Evidence


@cache
def our_catalogue() -> Catalogue:
    """The rules that come with mlemodernizer."""
    return load_catalogue("mlemodernizer.rules", plugins=False)


def environment(versions: dict[str, str] | None = None, *, python: str = "3.14.0") -> Environment:
    """An environment made up of versions by import name; without any, one in which every change is in force."""
    versions = {rule.library: "9999" for rule in our_catalogue().rules} if versions is None else versions
    return Environment("python", python, packages=versions, modules={name: name for name in versions})


def notebook(*cells: str, modules: dict[str, str] | None = None) -> Notebook:
    """A notebook of code cells ``c0``, ``c1``, … and of local modules by path."""
    return Notebook(
        tuple(Cell(f"c{i}", CellKind.CODE, text) for i, text in enumerate(cells)),
        modules=tuple(LocalModule(path, text) for path, text in (modules or {}).items()),
    )


def rewritten(
    *cells: str,
    modules: dict[str, str] | None = None,
    catalogue: Catalogue | None = None,
    versions: dict[str, str] | None = None,
    evidence: Evidence | None = None,
    last_resort: bool = False,
) -> Rewritten:
    """What the rules make of cells, in full: patches and failures included."""
    used = catalogue or our_catalogue()
    return Engine(used.rules, used.knowledge).rewrite(
        notebook(*cells, modules=modules), environment(versions), evidence=evidence, last_resort=last_resort
    )


def failed_on_last_line(code: str, exception: str, message: str) -> Evidence:
    """What a run shows in which the last line of ``c0`` has raised an exception."""
    line = len(code.split("\n"))
    return Evidence(unit="c0", line=line, cell="c0", cell_line=line, exception=exception, message=message)


def assert_rewrite(
    before: str | Sequence[str],
    after: str | Sequence[str],
    *,
    rules: Sequence[str] | None = None,
    catalogue: Catalogue | None = None,
    versions: dict[str, str] | None = None,
) -> None:
    """Check that cells become others, that the result stays as it is, and (given `rules`) which rules did it."""
    cells = [before] if isinstance(before, str) else list(before)
    wanted = [after] if isinstance(after, str) else list(after)
    result = rewritten(*cells, catalogue=catalogue, versions=versions)
    assert not result.failures, result.failures  # noqa: S101 - a test helper
    assert [c.source for c in result.notebook.cells] == wanted  # noqa: S101
    if rules is not None:
        assert sorted({p.provenance.name for p in result.patches}) == sorted(rules)  # noqa: S101
    again = rewritten(*wanted, catalogue=catalogue, versions=versions)
    assert [c.source for c in again.notebook.cells] == wanted, "not idempotent"  # noqa: S101


def assert_unchanged(*cells: str, catalogue: Catalogue | None = None, versions: dict[str, str] | None = None) -> None:
    """Check that the rules leave cells alone."""
    assert_rewrite(cells, cells, rules=[], catalogue=catalogue, versions=versions)


def assert_rewrite_after(exception: str, message: str, before: str, after: str) -> None:
    """Check what becomes of a cell whose last line has raised an exception."""
    result = rewritten(before, evidence=failed_on_last_line(before, exception, message))
    assert not result.failures, result.failures  # noqa: S101 - a test helper
    assert result.notebook.cells[0].source == after  # noqa: S101
