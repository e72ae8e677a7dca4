"""Reading .ipynb: JSON text to cells, with the place of each in the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files.cell_ids import assign_ids
from mlemodernizer.files.json_text import BOM, Document, Member, scan_document
from mlemodernizer.files.language import foreign_language
from mlemodernizer.files.upgrade import cell_language, upgraded
from mlemodernizer.model.notebook import Cell, CellKind

_NEWEST = (4, 5)
_OLDEST = 2

_FOREIGN_FILES = (
    ("<", "It looks like a web page: download the raw notebook instead."),
    ("version https://git-lfs", "It is a Git LFS pointer: fetch the file itself with `git lfs pull`."),
    ("%PDF", "It is a PDF: ask for the notebook that it was made from."),
)
_ANOTHER_FILE = "Give an .ipynb file that Jupyter can open, or a .py file."


@dataclass(frozen=True, slots=True)
class IpynbFile:
    """An .ipynb of nbformat 4, or converted to it.

    Attributes:
        document: its JSON text with the places of everything.
        cells: its cells; the n-th lies at the n-th place of `document.cells`.
        notes: what had to be done to understand it, one sentence each.
    """

    document: Document
    cells: tuple[Cell, ...]
    notes: tuple[str, ...]

    @property
    def metadata(self) -> Mapping[str, Any]:
        """The notebook-level metadata; empty where there is none."""
        return _mapping(self.document.top, "metadata")


def parse_ipynb(raw: bytes, name: str) -> IpynbFile:
    """Read the bytes of an .ipynb file of nbformat 2, 3 or 4.

    Args:
        raw: the file's content.
        name: what to call it in messages.

    Raises:
        NotebookReadError: it is not a notebook, broken, too new or not Python.
    """
    document = _scan(_decode(raw, name), name)
    major, minor = (_integer(document.top, key) for key in ("nbformat", "nbformat_minor"))
    if major is None or not document.is_list("cells" if major >= _NEWEST[0] else "worksheets"):
        raise NotebookReadError(f"{name} is JSON, but not a notebook", hint=_ANOTHER_FILE)
    if major > _NEWEST[0]:
        raise NotebookReadError(
            f"{name} is of nbformat {major}; {_NEWEST[0]} is the newest that can be read",
            hint=f"Save it in the older format: jupyter nbconvert --to notebook --nbformat 4 {name}",
        )
    notes: tuple[str, ...] = ()
    if major < _NEWEST[0]:
        document, notes = (
            _upgrade(document, major, name),
            (f"Converted from nbformat {major} to 4, in which it is written back.",),
        )
    elif minor is not None and minor > _NEWEST[1]:
        notes = (f"nbformat 4.{minor} is newer than 4.{_NEWEST[1]}: what is new in it is left as it is.",)
    refuse_language(foreign_language(_mapping(document.top, "metadata")), name)
    cells, more = _cells(document, name)
    return IpynbFile(document, cells, notes + more)


def refuse_language(language: str, name: str) -> None:
    """Raise NotebookReadError for a language other than Python; an empty name is Python."""
    if language and "python" not in language.lower():
        raise NotebookReadError(
            f"{name} is a notebook in {language}; only Python notebooks can be repaired",
            hint="If its code is Python, correct the language in its metadata: in Jupyter, choose a Python kernel.",
        )


def _decode(raw: bytes, name: str) -> str:
    if not raw or raw.isspace():
        raise NotebookReadError(
            f"{name} is empty", hint="Restore it from a backup, a checkpoint (.ipynb_checkpoints) or version control."
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotebookReadError(
            f"{name} is not text in UTF-8, as notebooks are: byte {error.start} does not decode",
            hint=f"{_ANOTHER_FILE} An archive must be unpacked first; text in another encoding saved as UTF-8.",
        ) from error
    start = text.removeprefix(BOM).lstrip()
    if not start.startswith("{"):
        hint = next((hint for prefix, hint in _FOREIGN_FILES if start.startswith(prefix)), _ANOTHER_FILE)
        raise NotebookReadError(f"{name} is not a notebook: it does not begin with a JSON object", hint=hint)
    return text


def _scan(text: str, name: str) -> Document:
    try:
        return scan_document(text)
    except JSONDecodeError as error:
        hint = (
            "Restore an earlier copy, or mend that place in a text editor: an interrupted save often cuts a file off."
        )
        if "\n<<<<<<< " in text:
            hint = "It has unresolved merge conflicts (<<<<<<<): resolve them first."
        raise NotebookReadError(
            f"{name} is broken JSON: {error.msg} at line {error.lineno}, column {error.colno}", hint=hint
        ) from error
    except (RecursionError, ValueError) as error:
        what = "nested too deeply" if isinstance(error, RecursionError) else "holding a number of too many digits"
        raise NotebookReadError(
            f"{name} cannot be read: its JSON is {what}",
            hint="No notebook needs that. Clear its outputs in Jupyter and save it, or restore an earlier copy.",
        ) from error


def _upgrade(document: Document, major: int, name: str) -> Document:
    if major < _OLDEST:
        raise NotebookReadError(
            f"{name} is of nbformat {major}; {_OLDEST} is the oldest that can be read",
            hint="Convert it with an old IPython, or copy its code to a .py file.",
        )
    content = json.loads(document.text.removeprefix(BOM))
    refuse_language(cell_language(content), name)
    return _scan(upgraded(content, name), name)


def _cells(document: Document, name: str) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    ids, notes = assign_ids([_value(members, "id") for members in document.cells])
    cells: list[Cell] = []
    for position, (cell_id, members) in enumerate(zip(ids, document.cells, strict=True), 1):
        source, kind = source_text(_value(members, "source")), _value(members, "cell_type")
        if source is None or not isinstance(kind, str):
            raise NotebookReadError(
                f"cell {position} of {name} has no {'type' if source is not None else 'source text'}",
                hint="Open the notebook in Jupyter and save it again, or delete that cell.",
            )
        if kind not in {known.value for known in CellKind}:
            notes += (f"Cell {position} is of the unknown type {kind!r}: it is left as it is.",)
            kind = CellKind.RAW
        cells.append(Cell(cell_id, CellKind(kind), source))
    return tuple(cells), notes


def source_text(value: object) -> str | None:
    """The text of a stored ``source``: a string, or a list of them; None for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        return "".join(value)
    return None


def _value(members: Mapping[str, Member], key: str) -> Any:
    return members[key].value if key in members else None


def _integer(members: Mapping[str, Member], key: str) -> int | None:
    value = _value(members, key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _mapping(members: Mapping[str, Member], key: str) -> Mapping[str, Any]:
    value = _value(members, key)
    return value if isinstance(value, dict) else {}
