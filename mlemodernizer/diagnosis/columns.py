"""A column that the data never had: no change of code can supply it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mlemodernizer.diagnosis.asked import FRAME, frames_asked, readers_asked
from mlemodernizer.diagnosis.labels import made_later, plain
from mlemodernizer.diagnosis.libraries import public_name
from mlemodernizer.diagnosis.making import headers_are_first_lines, is_named_later, may_have_been_made
from mlemodernizer.diagnosis.situation import Finding, Situation
from mlemodernizer.model.diagnosis import Category
from mlemodernizer.model.outcome import Table, Variable

_ONE = re.compile(
    r"is not the name of a column in 'data_frame'\. .* but received: (?P<plotly>[^\n]+)|"
    r"Column not found: (?P<grouped>[^\n'\"]+)|"
    r"Could not interpret (?:value|input) [`'](?P<seaborn>[^`']+)|"
    r"NameError: name '(?P<formula>\w+)' is not defined|"
    r"^Missing column provided to 'parse_dates': '(?P<dates>[^']+)'",
    re.DOTALL,
)
_SEVERAL = re.compile(
    r"not (?:found in axis|in index)|are in the \[?columns|Columns not found|columns expected but not found|^\["
)
_RAISING = frozenset({"pandas", "patsy", "plotly", "seaborn"})
_DTYPE = re.compile(r"dtype='\w+'")
_QUOTED = re.compile(r"'([^']+)'")
_COLUMNS = 5
_SHOWN = 6

_BY_PANDAS = re.compile(
    r"[\d.]*|\d+%|Unnamed: .*|.*\.\d+|.*_[xy]|level_\d+|key_\d+|_merge|index|count|proportion|variable|value|key|name|"
    r"mean|std|min|max|sum|median|mode|first|last|nunique|unique|top|freq|size|var|sem|skew|All|all|None|nan"
)
"""Columns that pandas names itself."""


def explain_missing_column(situation: Situation) -> Finding | None:
    """The absence of a column in the files that were read; None where something else may have made it go."""
    tables = situation.outcome.tables
    if not _is_at_top(situation) or not all(table.columns for table in tables):
        return None
    wanted = _wanted(situation)
    for column in wanted:
        if readers_asked(situation, column) and (similar := _similar(tables[-1:], column)):
            return _misspelled(column, similar, tables[-1])
    columns = [column for column in wanted if _is_of_no_file(situation, column)]
    asked = {column: sources for column in columns if (sources := list(_sources(situation, column)))}
    absent = [column for column in asked if _has_no_maker(situation, column)]
    return _finding(situation, absent, *asked[absent[0]][0]) if absent else None


def _is_at_top(situation: Situation) -> bool:
    """Whether the statement that failed is one of a cell, in no function, and asked a library for the column."""
    frames = situation.notebook_frames
    of_series = situation.trail[:1] and situation.trail[0].startswith("pandas/core/series.py")
    return (
        len(frames) == 1
        and frames[0].function == "<module>"
        and frames[0].file == situation.place.part == situation.failure.cell
        and (situation.raising_library in _RAISING or "AttributeError" in situation.exceptions)
        and not of_series
    )


def _wanted(situation: Situation) -> tuple[str, ...]:
    """The columns that were asked for."""
    message, attributes = situation.message, situation.failure.attributes
    if "AttributeError" in situation.exceptions:
        of_frame = public_name(attributes.get("obj_type", "")) == FRAME
        return (attributes.get("name", ""),) if of_frame else ()
    if match := _ONE.search(message):
        return (next(filter(None, match.groups())).strip(),)
    if _SEVERAL.search(message):
        return tuple(dict.fromkeys(_QUOTED.findall(_DTYPE.sub("", message))))[:_COLUMNS]
    return (attributes.get("key", ""),) if "KeyError" in situation.exceptions else ()


def _is_of_no_file(situation: Situation, column: str) -> bool:
    """Whether no file or frame has the column, be it spelled otherwise, or one of whose name it can be made."""
    if _BY_PANDAS.fullmatch(column) or not plain(column):
        return False
    known = [name.strip() for table in situation.outcome.tables for name in table.columns]
    known += [name for variable in situation.outcome.variables.values() for name in variable.columns or ()]
    return not any(
        plain(name) == plain(column) or (name and re.match(rf"{re.escape(name)}(?:[\W_]|$)", column)) for name in known
    )


def _has_no_maker(situation: Situation, column: str) -> bool:
    """Whether nothing in the code can make the column, neither what ran nor what stands further down."""
    return not (
        made_later(situation, column)
        or is_named_later(situation, column)
        or may_have_been_made(situation, column)
        or not headers_are_first_lines(situation)
    )


def _sources(situation: Situation, column: str) -> Iterable[tuple[Table, str]]:
    """The file of which the column was asked, and the frame that was read from it (empty for none yet); or nothing."""
    tables = situation.outcome.tables
    if readers_asked(situation, column):
        if tables and not tables[-1].made:
            yield tables[-1], ""
        return
    frames = sorted(frames_asked(situation, column))
    sources = [(_source(tables, situation.outcome.variables[frame]), frame) for frame in frames]
    known = [(table, frame) for table, frame in sources if table is not None]
    if len(known) == len(sources):
        yield from known


def _source(tables: Iterable[Table], frame: Variable) -> Table | None:
    """The file that the frame looks to be read from: it has all its columns. None where it may be one of the run's."""
    fitting = [table for table in tables if _has_all(table, frame.columns or ())]
    if any(table.made for table in fitting):
        return None
    return min(fitting, key=lambda table: len(table.columns), default=None)


def _has_all(table: Table, columns: Iterable[str]) -> bool:
    header = {name.strip() for name in table.columns}
    return all(
        name.strip() in header or name.startswith("Unnamed: ") or re.sub(r"\.\d+$", "", name) in header
        for name in columns
    )


def _similar(tables: Iterable[Table], column: str) -> str:
    return next((name for table in tables for name in table.columns if plain(name) == plain(column) != ""), "")


def _misspelled(column: str, similar: str, table: Table) -> Finding:
    return Finding(
        Category.DATA_CONTENT,
        library="pandas",
        evidence=(f"{table.path} has no column {column!r}, but one named {similar!r}",),
        confidence=0.9,
        summary=f"The data have no column {column!r}. Did you mean {similar!r}?",
    )


def _finding(situation: Situation, columns: list[str], table: Table, frame: str) -> Finding:
    which = f"{'column' if len(columns) == 1 else 'columns'} {', '.join(map(repr, columns))}"
    shown = ", ".join(table.columns[:_SHOWN]) + (", …" if len(table.columns) > _SHOWN else "")
    source = f"{table.path}, which {frame!r} was read from," if frame else table.path
    files = ", ".join(dict.fromkeys(other.path for other in situation.outcome.tables))
    return Finding(
        Category.MISSING_COLUMN,
        symbol=f"pandas.DataFrame.{columns[0]}" if columns[0].isidentifier() else "",
        library="pandas",
        evidence=(f"no file that was read has the {which}: {files}", "no code that ran before makes it"),
        confidence=0.9,
        summary=f"The data have no {which}: {source} has {shown} ({len(table.columns)} in all). "
        "The notebook was written for other data.",
    )
