"""Tells about the last failure and the variables, as JSON in a file."""

from __future__ import annotations

import ast
import json
import linecache
import sys
import threading
import traceback
import types
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import tables
from .names import class_name, class_names, isinstance_of, target_name
from .variables import snapshot

MAX_FRAMES = 100
MAX_TEXT = 10_000
_FIELDS = ("name", "path", "filename", "filename2", "errno", "encoding", "key")
_PLAIN = (str, int, float)
_TIMED = ("<timed exec>", "<timed eval>")

if TYPE_CHECKING:
    _Entry = tuple[str, int, str]  # file, line and function of a frame


class _Shown:
    """The first error that IPython showed in a cell, and the frames that led to the showing."""

    def __init__(self, number: int = -1, value: BaseException | None = None, frames: Sequence[_Entry] = ()) -> None:
        self.number = number
        self.value = value
        self.frames = frames


_shown = [_Shown()]


def watch_displayed_errors() -> None:
    """Remember where the program stood when IPython showed an error.

    An error while an object is displayed is caught by IPython, so that its traceback does not reach to the cell.
    """
    from IPython.core.interactiveshell import InteractiveShell

    show = InteractiveShell.showtraceback

    def showtraceback(self: Any, *positional: Any, **named: Any) -> Any:
        number = (
            len(self.history_manager.input_hist_raw) - 1
        )  # execution_count is already that of the next cell, or not
        if _shown[0].number != number:
            error = positional[0] if positional else named.get("exc_tuple")
            stack = traceback.walk_stack(sys._getframe(1))
            frames = [(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in stack]
            _shown[0] = _Shown(number, (error or sys.exc_info())[1], frames[::-1])
        return show(self, *positional, **named)

    InteractiveShell.showtraceback = showtraceback  # type: ignore[method-assign]


def write(file: str, number: int) -> None:
    """Write the report.

    Args:
        file: where to.
        number: execution count of the cell that ended last.
    """
    from IPython import get_ipython

    shell = get_ipython()
    told: dict[str, Any] = {"exception": None, "variables": {}, "tables": tables.told()}
    shown = _shown[0] if _shown[0].number == number else _Shown()
    value = shown.value or getattr(sys, "last_value", None)  # what could not be compiled is shown in another way
    if value is not None:
        try:
            told["exception"] = _Cells(shell, number).exception(value, shown.frames)
        except Exception as error:  # noqa: BLE001 - the traceback that was shown has to do
            told["error"] = repr(error)
    told["variables"] = snapshot(shell)
    told["threads"] = _own_threads()
    told["loaded"] = _loaded_below(str(Path(__file__).parents[2]))
    Path(file).write_bytes(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


def _position(code: Any, instruction: int) -> tuple[int, int, int, int] | None:
    """First line, its column, last line and its column of the code at the instruction; None if it is not known."""
    if not hasattr(code, "co_positions"):
        return None
    line, end_line, column, end_column = next(islice(code.co_positions(), instruction // 2, None))
    known = (line, column, end_line, end_column)
    return None if None in known else known


def _own_threads() -> list[str]:
    """Names of the running threads that the notebook's own code started."""
    own = []
    for thread in threading.enumerate():
        target = vars(thread).get("_target")
        module = getattr(target, "__module__", "") if isinstance_of(target, types.FunctionType) else ""
        if "__main__" in (module, type(thread).__module__):
            own.append(thread.name)
    return own


def _loaded_below(folder: str) -> list[str]:
    """Files in the run's private folder that are loaded as modules."""
    modules = [module for module in list(sys.modules.values()) if isinstance_of(module, types.ModuleType)]
    files = [_plain(object.__getattribute__(module, "__dict__").get("__file__")) for module in modules]
    return [file for file in files if file.startswith(folder)]


class _Cells:
    """Finds the cell and line that code belongs to."""

    def __init__(self, shell: Any, number: int) -> None:
        self._number = number
        self._raw = shell.history_manager.input_hist_raw
        self._numbers: dict[str, int] = dict(getattr(shell.compile, "_filename_map", {}))
        if not self._numbers:  # IPython < 8
            for count, source in enumerate(self._raw):
                self._numbers[shell.compile.get_code_name(source, source, count)] = count

    def exception(self, value: BaseException, shown_from: Sequence[_Entry]) -> dict[str, Any]:
        """What the report says of `value`, whose showing the frames `shown_from` led to."""
        entries = [
            (frame.f_code.co_filename, line, frame.f_code.co_name)
            for frame, line in traceback.walk_tb(BaseException.__dict__["__traceback__"].__get__(value))
        ]
        compiled = not isinstance_of(value, SyntaxError)  # else only IPython's own frames lead to it
        entries = self._from_first_cell(shown_from) + self._from_first_cell(entries, entries if compiled else ())
        told: dict[str, Any] = {
            "type": class_name(type(value)).rpartition(".")[2],
            "mro": class_names(type(value)),
            "message": _message(value),
            "attributes": _attributes(value),
            "frames": [],
            "line": 0,
            "end_line": 0,
            **self._expression(value),
        }
        last = top = 0
        for position, entry in enumerate(entries):
            frame = self._frame(*entry, last)
            if frame["cell"] == self._number:
                last = frame["line"]
                if frame["function"] == "<module>" or not told["line"]:
                    told["line"], told["end_line"], top = last, self._end_of_statement(*entry[:2], last), position
                elif position == top + 1 and told["line"] < last <= told["end_line"]:  # a class's body
                    told["line"], top = last, position
            if position < MAX_FRAMES // 2 or position >= len(entries) - MAX_FRAMES // 2:
                told["frames"].append(frame)
        if isinstance_of(value, SyntaxError):
            told.update(self._syntax(value, raised=bool(entries)))
        return told

    def _expression(self, value: BaseException) -> dict[str, Any]:
        """Where in the cell that stands which raised (from Python 3.11 on), and whether it had called something."""
        told: dict[str, Any] = {"span": None, "entered": True}
        step = BaseException.__dict__["__traceback__"].__get__(value)
        while step is not None:
            code = step.tb_frame.f_code
            if code.co_name == "<module>" and self._numbers.get(code.co_filename) == self._number:
                span = _position(code, step.tb_lasti)
                if span is not None:
                    lines = [self._line_in_cell(code.co_filename, self._number, line) for line in (span[0], span[2])]
                    told = {"span": [lines[0], span[1], lines[1], span[3]], "entered": step.tb_next is not None}
            step = step.tb_next
        return told

    def _from_first_cell(self, entries: Sequence[_Entry], otherwise: Sequence[_Entry] = ()) -> list[_Entry]:
        """Without IPython's own frames around the cell's."""
        for position, entry in enumerate(entries):
            if entry[0] in self._numbers or entry[0] in _TIMED:
                return list(entries[position:])
        return list(otherwise)

    def _frame(self, file: str, line: int, function: str, last: int) -> dict[str, Any]:
        number = self._number_of(file)
        if number is not None:
            line = self._line_in_timed(line, last) if file in _TIMED else self._line_in_cell(file, number, line)
            lines = self._raw[number].splitlines()
            code = lines[line - 1] if 0 < line <= len(lines) else ""
        else:
            code = linecache.getline(file, line)
        return {
            "file": file,
            "cell": number,
            "line": line,
            "function": "<module>" if function.startswith("<cell line") else function,
            "code": code.strip()[:MAX_TEXT],
        }

    def _number_of(self, file: str) -> int | None:
        number = self._number if file in _TIMED else self._numbers.get(file)
        # the body of %%capture is run as a cell that does not count
        return self._number if number is not None and number >= len(self._raw) else number

    def _line_in_cell(self, file: str, number: int, line: int) -> int:
        """The line of the cell that IPython's transformed `line` was: blank lines go, continued magics are joined."""
        run = [text.rstrip("\n") for text in linecache.getlines(file)]
        raw = self._raw[number].splitlines()
        if run == raw:
            return line
        nearest = line
        for block in SequenceMatcher(None, run, raw, autojunk=False).get_matching_blocks():
            if block.a + 1 > line or not block.size:
                break
            nearest = block.b + (line - block.a)
        return max(1, min(nearest, len(raw)))

    def _is_timed(self) -> bool:
        """Whether the cell as a whole is timed, not a line of it."""
        source: str = self._raw[self._number]
        return source.lstrip().startswith("%%time")

    def _line_in_timed(self, line: int, last: int) -> int:
        if not self._is_timed():
            return last  # the line of the %time
        lines = self._raw[self._number].splitlines()
        first = next(position for position, text in enumerate(lines) if text.strip())
        body = lines[first + 1 :]
        blank = next((position for position, text in enumerate(body) if text.strip()), 0)
        return first + 1 + blank + line

    def _end_of_statement(self, file: str, line: int, raw_line: int) -> int:
        """Last line of the top-level statement that holds `line` of what was run, which is `raw_line` of the cell."""
        run = linecache.getlines(file)
        if file in _TIMED and not self._is_timed():
            return raw_line
        if file in _TIMED:
            body = self._raw[self._number].splitlines(keepends=True)
            magic = next(position for position, text in enumerate(body) if text.strip())
            run, line = ["\n"] * (magic + 1) + body[magic + 1 :], raw_line
        try:
            statements = ast.parse("".join(run)).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return 0
        ends = [statement.end_lineno or 0 for statement in statements]
        return next((raw_line + end - line for end in ends if end >= line), 0)

    def _syntax(self, value: Any, *, raised: bool) -> dict[str, Any]:
        """Of code that could not be compiled: the cell's, or that of a module that it imports.

        Args:
            value: the SyntaxError.
            raised: whether code of the cell was running.
        """
        told: dict[str, Any] = {"message": _plain(value.msg), "attributes": {}}
        file, line = _plain(value.filename), value.lineno if type(value.lineno) is int else 0
        if raised and file == "<unknown>" and self._is_timed():
            told["line"] = self._line_in_timed(line, 0)
        elif not raised or self._number_of(file) == self._number:  # some errors of tabs come without the file
            told["line"] = self._line_in_cell(file, self._number, line)
        else:
            return {**told, "attributes": {"filename": file, "lineno": str(line)}}
        end = getattr(value, "end_lineno", None)
        return {**told, "end_line": told["line"] + (max(0, end - line) if type(end) is int else 0)}


def _message(value: BaseException) -> str:
    try:
        return str(value)[:MAX_TEXT]
    except Exception as error:  # noqa: BLE001 - whatever a user's __str__ raises
        return f"<its text cannot be made: {class_name(type(error))}>"


def _attributes(value: BaseException) -> dict[str, str]:
    told = {field: _plain(_field(value, field)) for field in _FIELDS}
    if isinstance_of(value, KeyError) and len(value.args) == 1:
        told["key"] = _plain(value.args[0])
    hides = _field(value, "__suppress_context__")
    cause = _field(value, "__cause__") or (None if hides else _field(value, "__context__"))
    if cause is not None and isinstance_of(cause, BaseException):
        told["cause"] = f"{class_name(type(cause))}: {_message(cause)}"
    if isinstance_of(value, AttributeError) and told["name"]:
        told.update(_receiver(_field(value, "obj")))
    return {name: text[:MAX_TEXT] for name, text in told.items() if text}


def _receiver(target: object) -> dict[str, str]:
    kind = "module_name" if isinstance_of(target, types.ModuleType) else "obj_name"
    return {"obj_type": class_name(type(target)), kind: target_name(target)}


def _field(value: BaseException, field: str) -> Any:
    """A field of an exception: its own, or one of a built-in class; properties of users' classes are not run."""
    own: dict[str, Any] = BaseException.__dict__["__dict__"].__get__(value)
    if field in own:
        return own[field]
    for base in type(value).__mro__:
        descriptor: Any = vars(base).get(field)
        if type(descriptor) in (types.MemberDescriptorType, types.GetSetDescriptorType):
            return descriptor.__get__(value)
    return None


def _plain(value: object) -> str:
    """A value of a built-in type as text; "" for any other."""
    if isinstance(value, bytes):
        return bytes.decode(value, "utf-8", "replace")
    if type(value) is tuple:  # of the like: the text of anything else may be a user's code
        return str(value) if all(type(part) in _PLAIN for part in value) else ""
    return str(value) if type(value) in _PLAIN else ""
