from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kernels import needs, run, text_of

from mlemodernizer.execution.outputs import RICH_FACTOR, CellOutputs, plain


def collected(limit: int = 1000) -> CellOutputs:
    return CellOutputs(limit, lambda text: text.replace("/secret/", "/"))


def stream(name: str, text: str) -> tuple[str, dict[str, Any]]:
    return "stream", {"name": name, "text": text}


def display(data: dict[str, Any], kind: str = "display_data", **fields: Any) -> tuple[str, dict[str, Any]]:
    return kind, {"data": data, "metadata": {}, **fields}


def test_streams_are_joined_while_nothing_comes_between() -> None:
    cell = collected()
    messages = [stream("stdout", "a"), stream("stdout", "b"), stream("stderr", "c"), stream("stdout", "d")]
    for message in messages:
        cell.take(*message)
    assert [(output["name"], output["text"]) for output in cell.outputs] == [
        ("stdout", "ab"),
        ("stderr", "c"),
        ("stdout", "d"),
    ]
    assert cell.printed == "c"


@given(parts=st.lists(st.text(max_size=30), max_size=20), limit=st.integers(1, 100))
def test_the_beginning_of_the_text_is_kept_and_the_rest_counted(parts: list[str], limit: int) -> None:
    cell = collected(limit)
    for part in parts:
        cell.take(*stream("stdout", part))
    size = sum(len(part.encode("utf-8", "replace")) for part in parts)
    kept = "".join(output["text"] for output in cell.outputs)
    assert cell.dropped == max(0, size - limit)
    if cell.dropped:
        kept = kept.removesuffix("\n[… the rest is left out]\n")
        assert limit - 4 < len(kept.encode("utf-8", "replace")) + 1 <= limit + 1
    assert "".join(parts).startswith(kept)


def test_what_is_too_large_to_show_is_left_out_of_the_richest_first() -> None:
    cell = collected(10)
    picture = "i" * (10 * RICH_FACTOR)
    cell.take(*display({"image/png": picture, "text/plain": "fig"}))
    assert cell.outputs[0]["data"] == {"text/plain": "fig"}
    assert cell.dropped == len(picture)
    cell.take(*display({"application/json": {"a": ["x" * 200]}}))
    assert cell.outputs[1]["data"] == {}


def test_a_traceback_is_always_kept() -> None:
    cell = collected(1)
    cell.take(*stream("stdout", "xxx"))
    cell.take("error", {"ename": "E", "evalue": "v", "traceback": ["in /secret/x"]})
    assert cell.error == {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["in /x"]}


def test_all_text_has_the_readers_paths() -> None:
    cell = collected()
    cell.take(*stream("stdout", "/secret/a"))
    cell.take(*display({"text/html": "/secret/b", "application/json": {"c": 1}}))
    assert cell.outputs[0]["text"] == "/a"
    assert cell.outputs[1]["data"] == {"text/html": "/b", "application/json": {"c": 1}}


def test_clearing_at_once_and_before_the_next_output() -> None:
    cell = collected()
    cell.take(*stream("stdout", "a"))
    cell.take("clear_output", {"wait": True})
    assert len(cell.outputs) == 1
    cell.take(*stream("stdout", "b"))
    assert [output["text"] for output in cell.outputs] == ["b"]
    cell.take("clear_output", {"wait": False})
    assert cell.outputs == []


def test_a_display_is_updated_from_another_cell() -> None:
    displays: dict[str, list[dict[str, Any]]] = {}
    first, second = (CellOutputs(1000, str, displays) for _ in range(2))
    first.take(*display({"text/plain": "old"}, transient={"display_id": "d"}))
    second.take(*display({"text/plain": "new"}, "update_display_data", transient={"display_id": "d"}))
    assert first.outputs[0]["data"] == {"text/plain": "new"}
    assert second.outputs == []
    second.take(*display({"text/plain": "x"}, "update_display_data", transient={"display_id": "unknown"}))
    assert second.outputs == []


@pytest.mark.parametrize("kind", ["status", "execute_input", "comm_open", "comm_msg"])
def test_other_messages_are_no_output(kind: str) -> None:
    cell = collected()
    cell.take(kind, {})
    assert cell.outputs == []


def test_escape_sequences() -> None:
    assert plain("\x1b[0;31mValueError\x1b[0m: [1m \x1b[38;5;1mx\x1b[K") == "ValueError: [1m x"


def test_a_flood_of_output_is_cut_and_the_run_goes_on(kernel_python: str) -> None:
    code = "for i in range(200):\n    print('x' * 100_000)\nimport sys\nprint('err', file=sys.stderr)"
    outcome = run(kernel_python, code, "print('next')", max_output_bytes=50_000)
    assert outcome.succeeded
    assert 50_000 < len(text_of(outcome.cells[0])) < 51_000
    assert text_of(outcome.cells[1]) == "next\n"
    assert outcome.notes == ("Cell c1: 19,950,204 bytes of output were left out.",)


def test_the_warnings_of_a_cell_that_printed_too_much_do_not_hide_its_failure(kernel_python: str) -> None:
    outcome = run(kernel_python, "print('x' * 1000)\n1 / 0", max_output_bytes=10)
    assert outcome.failure is not None
    assert outcome.failure.line == 2


def test_output_of_a_thread_stays_with_its_cell(kernel_python: str) -> None:
    code = """import threading, time
def late():
    time.sleep(0.5)
    print('late')
t = threading.Thread(target=late)
t.start()"""
    outcome = run(kernel_python, code, "t.join()\nprint('main')")
    assert "".join(text_of(cell) for cell in outcome.cells).replace("main\n", "") == "late\n"


def test_displays_progress_and_html(kernel_python: str) -> None:
    needs(kernel_python, "pandas")
    code = """from IPython.display import display, clear_output
import pandas as pd
h = display('a', display_id=True)
h.update('b')
display(pd.DataFrame({'x': [1]}))
print('gone'); clear_output(wait=True)
pd.DataFrame({'x': [1]})"""
    outputs = run(kernel_python, code).cells[0].outputs
    assert [sorted(output["data"]) for output in outputs] == [["text/html", "text/plain"]]
