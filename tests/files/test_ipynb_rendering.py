"""What exactly is written into an .ipynb."""

from __future__ import annotations

import json
from types import MappingProxyType

import nbformat
import pytest
from notebook_builders import JUPYTER, TextStyle, code, document, ipynb, markdown, stream

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files import parse_notebook, render_notebook
from mlemodernizer.model.notebook import Cell, CellKind, Notebook


def edited(raw: bytes, **sources: str) -> bytes:
    return render_notebook(parse_notebook(raw, None).with_sources(sources))


def test_an_equal_source_is_no_edit() -> None:
    raw = b'{"nbformat":4 ,"cells":[{"cell_type":"code","id":"a","source":["\\u0061","b"]}]}'
    assert edited(raw, a="ab") == raw


def test_unchanged_lines_of_an_edited_cell_keep_their_spelling() -> None:
    raw = rb'{"nbformat": 4, "cells": [{"cell_type": "code", "id": "a", "source": ["\u0061\/\u00E9\n", "b = 1"]}]}'
    assert edited(raw, a="a/é\nb = 2") == raw.replace(b"b = 1", b"b = 2")


@pytest.mark.parametrize("before", [[], ["x"], ["x\n", "y"], ["x\n", "y\n", "z"]])
@pytest.mark.parametrize("after", [[], ["1"], ["1\n", "2"], ["1\n", "2\n", "3\n"]])
@pytest.mark.parametrize("indent", [None, 0, 1, 2, "\t"])
def test_lists_grow_and_shrink(before: list[str], after: list[str], indent: int | str | None) -> None:
    style = TextStyle(indent=indent)
    raw = ipynb(code("1"), code(before, id="a"), style=style)
    assert edited(raw, a="".join(after)) == ipynb(code("1"), code(after, id="a"), style=style)


@pytest.mark.parametrize(
    ("stored", "spelled"),
    [
        (rb"\u00e9", rb"\u00fc"),  # the value escapes
        ("é".encode(), "ü".encode()),  # the value does not
        (b"e", "ü".encode()),  # nothing tells: as Jupyter writes
        (rb"\\u00e9", "ü".encode()),  # an escaped backslash, as code has it
        (rb"\\\u00e9", rb"\u00fc"),
        (rb"\u001b", "ü".encode()),  # control characters are escaped by every writer
    ],
)
def test_escapes_follow_the_value(stored: bytes, spelled: bytes) -> None:
    raw = b'{"nbformat": 4, "cells": [{"cell_type": "code", "id": "a", "source": "%s"}]}'
    assert edited(raw % stored, a="ü") == raw % spelled


def test_escapes_follow_the_file_where_the_value_does_not_tell() -> None:
    escaping = TextStyle(ascii_only=True)
    assert b'"\\u00fc"' in edited(ipynb(code("a", id="a"), markdown("é"), style=escaping), a="ü")
    assert '"ü"'.encode() in edited(ipynb(code("a", id="a"), markdown("é")), a="ü")


def test_half_a_surrogate_pair_is_always_escaped() -> None:
    rendered = edited(ipynb(code("é", id="a")), a="é\ud800")
    assert '"é\\ud800"'.encode() in rendered
    assert parse_notebook(rendered, None).source("a") == "é\ud800"


def test_outputs_of_a_run_replace_the_stored_ones() -> None:
    old, new = stream(["old\n", "text"]), stream("new\ntext é")
    raw = ipynb(markdown("m"), code("1", [old], id="a", execution_count=7), code("2", [old], id="b", execution_count=8))
    notebook = parse_notebook(raw, None)
    assert render_notebook(notebook, outputs={"a": [new]}, execution_counts={"a": 1}) == ipynb(
        markdown("m"), code("1", [stream(["new\n", "text é"])], id="a", execution_count=1), code("2", [], id="b")
    )
    assert render_notebook(notebook, outputs=notebook.reference_outputs, execution_counts={"a": 7, "b": 8}) == raw
    assert render_notebook(notebook, outputs={}) == ipynb(markdown("m"), code("1", id="a"), code("2", id="b"))
    assert render_notebook(notebook) == raw


@pytest.mark.parametrize("indent", [None, 0, 1, 4])
def test_outputs_in_the_style_of_the_file(indent: int | None) -> None:
    style = TextStyle(indent=indent, ascii_only=True, newline="\r\n" if indent else "\n")
    shown = {
        "data": {"application/json": {"b": [1, {}], "a": "x\ny"}, "image/png": "aGk=\n", "text/html": ["<p>\n", "é"]},
        "metadata": {},
        "output_type": "display_data",
    }
    raw = ipynb(code("é = 1", id="a"), style=style)
    rendered = render_notebook(parse_notebook(raw, None), outputs={"a": [shown]})
    assert rendered == ipynb(code("é = 1", [shown], id="a"), style=style)


@pytest.mark.parametrize("indent", [None, 1])
def test_outputs_of_a_cell_that_has_no_place_for_them(indent: int | None) -> None:
    cell = {"cell_type": "code", "metadata": {}, "source": "1"}
    raw = TextStyle(indent=indent).dump(document(cell))
    rendered = render_notebook(
        parse_notebook(raw, None).with_sources({"cell-1": "2"}),
        outputs={"cell-1": [stream("x")]},
        execution_counts={"cell-1": 1},
    )
    content = json.loads(rendered)
    assert content["cells"] == [{**cell, "source": "2", "outputs": [stream(["x"])], "execution_count": 1}]
    nbformat.validate(content)


def test_a_notebook_made_in_memory() -> None:
    cells = (Cell("intro", CellKind.MARKDOWN, "# é"), Cell("a", CellKind.CODE, "x = 1\nx"))
    made = Notebook(cells, metadata={"title": "t"}, reference_outputs={"a": (stream("1\n2"),)})
    raw = render_notebook(made)
    nbformat.validate(json.loads(raw))
    again = parse_notebook(raw, None)
    assert (again.cells, again.metadata, again.reference_outputs) == (cells, made.metadata, made.reference_outputs)
    whole = document(
        markdown(["# é"], id="intro"), code(["x = 1\n", "x"], [stream(["1\n", "2"])], id="a"), minor=5, title="t"
    )
    assert raw == JUPYTER.dump(whole)


def test_execution_counts_alone() -> None:
    raw = ipynb(code("1", [stream(["x"])], id="a", execution_count=7))
    rendered = render_notebook(parse_notebook(raw, None), execution_counts={"a": 1})
    assert rendered == ipynb(code("1", [stream(["x"])], id="a", execution_count=1))


def test_outputs_of_any_mapping_type() -> None:
    notebook = parse_notebook(ipynb(code("1", id="a")), None)
    frozen = MappingProxyType({"x": MappingProxyType({"y": (1, 2)})})
    rendered = render_notebook(notebook, outputs={"a": [{**stream("x"), "metadata": frozen}]})
    assert parse_notebook(rendered, None).reference_outputs["a"][0]["metadata"] == {"x": {"y": [1, 2]}}
    with pytest.raises(NotebookWriteError, match="cannot hold a value of the type set") as caught:
        render_notebook(notebook, outputs={"a": [{**stream("x"), "metadata": {1, 2}}]})
    assert "nbformat 4 dictionaries" in caught.value.hint


def test_added_cells_are_refused() -> None:
    notebook = parse_notebook(ipynb(code("1")), None)
    more = Notebook((*notebook.cells, Cell("new", CellKind.CODE, "2")), origin=notebook.origin)
    with pytest.raises(NotebookWriteError, match="cells were added") as caught:
        render_notebook(more)
    assert "with_sources" in caught.value.hint
