"""What is read from .ipynb files."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import nbformat
import pytest
from notebook_builders import code, document, ipynb, markdown, stream

from mlemodernizer.errors import NotebookReadError
from mlemodernizer.files import parse_notebook, read_notebook, render_notebook
from mlemodernizer.model.notebook import CellKind, NotebookFormat


def test_cells_kinds_and_metadata(tmp_path: Path) -> None:
    raw = ipynb(
        markdown("# Title", id="intro"),
        code(["import a\n", "a.b()"], id="one"),
        {"cell_type": "raw", "metadata": {}, "source": "raw", "id": "two"},
        kernelspec={"name": "python3", "display_name": "Python 3"},
    )
    path = tmp_path / "a.ipynb"
    path.write_bytes(raw)
    notebook = read_notebook(str(path))
    assert [(cell.id, cell.kind, cell.source) for cell in notebook.cells] == [
        ("intro", CellKind.MARKDOWN, "# Title"),
        ("one", CellKind.CODE, "import a\na.b()"),
        ("two", CellKind.RAW, "raw"),
    ]
    assert notebook.metadata["kernelspec"]["name"] == "python3"
    assert notebook.origin.path == path
    assert notebook.origin.format is NotebookFormat.IPYNB
    assert notebook.origin.raw == raw
    assert notebook.origin.notes == ()
    assert path.read_bytes() == raw


def test_a_relative_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.ipynb").write_bytes(ipynb(code("1")))
    monkeypatch.chdir(tmp_path)
    assert read_notebook("a.ipynb").origin.path == tmp_path / "a.ipynb"


def test_reference_outputs_are_joined_and_kept_apart() -> None:
    table = {"text/plain": ["a\n", "b"], "application/json": ["x", "y"], "image/png": "aGk="}
    shown = {"output_type": "execute_result", "data": table, "metadata": {}, "execution_count": 3}
    notebook = parse_notebook(ipynb(code("1", [stream(["1\n", "2"]), shown]), code("2")), None)
    assert notebook.reference_outputs == {
        "cell-1": (stream("1\n2"), {**shown, "data": {**table, "text/plain": "a\nb"}}),
    }


@pytest.mark.parametrize("outputs", [None, {}, "x", [], [3]])
def test_what_is_no_output_is_no_reference(outputs: Any) -> None:
    raw = ipynb({**code("1"), "outputs": outputs})
    notebook = parse_notebook(raw, None)
    assert notebook.reference_outputs == {}
    assert render_notebook(notebook) == raw


def test_ids_are_the_same_at_every_reading() -> None:
    raw = ipynb(code("1"), markdown("text"), code("2"))
    assert [cell.id for cell in parse_notebook(raw, None).cells] == ["cell-1", "cell-2", "cell-3"]
    assert parse_notebook(raw, None) == parse_notebook(raw, None)


def test_missing_and_duplicate_ids_collide_with_nothing() -> None:
    raw = ipynb(code("1"), code("2", id="cell-1"), code("3", id="a"), code("4", id="a"), code("5", id="x.py"))
    notebook = parse_notebook(raw, None)
    assert [cell.id for cell in notebook.cells] == ["cell-1-2", "cell-1", "a", "cell-4", "cell-5"]
    assert notebook.origin.notes == (
        "Cells with the id of an earlier cell are called by their position: cell-4.",
        "Cells with an id that nbformat does not allow are called by their position: cell-5.",
    )
    assert render_notebook(notebook) == raw


@pytest.mark.parametrize("own", [7, "", None, ["a"], {"a": 1}])
def test_an_id_of_another_type_counts_as_none(own: object) -> None:
    assert parse_notebook(ipynb(code("1", id=own)), None).cells[0].id == "cell-1"


def test_the_last_of_two_equal_keys_counts() -> None:
    raw = b'{"cells": [{"cell_type": "code", "source": "a", "source": "b"}], "nbformat": 4, "metadata": {}}'
    notebook = parse_notebook(raw, None)
    assert notebook.cells[0].source == "b"
    assert render_notebook(notebook.with_sources({"cell-1": "c"})) == raw.replace(b'"b"', b'"c"')


def test_an_unknown_cell_type_and_a_newer_minor_version_are_noted() -> None:
    content = document(code("1"), {"cell_type": "sql", "source": "select"}, minor=9)
    notebook = parse_notebook(json.dumps(content).encode(), None)
    assert notebook.cells[1].kind is CellKind.RAW
    assert [note.split(":")[0] for note in notebook.origin.notes] == [
        "nbformat 4.9 is newer than 4.5",
        "Cell 2 is of the unknown type 'sql'",
    ]


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"language_info": {"name": "python"}},
        {"language_info": {"name": "IPython"}},
        {"kernelspec": {"name": "conda-root-py", "language": "python"}},
        {"kernelspec": {"name": "ir"}, "language_info": {"name": "python"}},
        {"kernelspec": {"name": "my-kernel"}},
        {"kernelspec": None, "language_info": 3},
    ],
)
def test_python_and_unknown_languages_are_read(metadata: dict[str, Any]) -> None:
    assert parse_notebook(ipynb(code("1"), **metadata), None).cells[0].source == "1"


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"language_info": {"name": "R"}}, "R"),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, "R"),
        ({"kernelspec": {"name": "julia-1.6"}}, "Julia"),
        ({"kernelspec": {"name": "x", "language": "scala"}}, "scala"),
        ({"language": "Julia"}, "Julia"),
    ],
)
def test_another_language_is_refused(metadata: dict[str, Any], language: str) -> None:
    with pytest.raises(NotebookReadError, match=f"is a notebook in {language}; only Python") as caught:
        parse_notebook(ipynb(code("1"), **metadata), None)
    assert "choose a Python kernel" in caught.value.hint


def old_format(version: int) -> dict[str, Any]:
    end = "" if version == 2 else "\n"  # nbformat 2 stores lines without their ends
    cells: list[dict[str, Any]] = [
        {"cell_type": "heading", "level": 2, "source": ["Title"]},
        {"cell_type": "markdown", "source": [f"some{end}", "text"]},
        {
            "cell_type": "code",
            "language": "python",
            "input": [f"x = 'é'{end}", "x"],
            "prompt_number": 4,
            "collapsed": False,
            "outputs": [
                {"output_type": "pyout", "prompt_number": 4, "text": ["'é'"], "metadata": {}},
                {"output_type": "pyerr", "ename": "E", "evalue": "v", "traceback": ["t"]},
                {"output_type": "stream", "stream": "stdout", "text": [f"a{end}", "b"]},
            ],
        },
        {"cell_type": "code", "input": "y = 1"},
    ]
    return {"nbformat": version, "nbformat_minor": 0, "metadata": {"name": "old"}, "worksheets": [{"cells": cells}]}


@pytest.mark.parametrize("version", [2, 3])
def test_older_formats_are_converted_and_written_as_4(version: int) -> None:
    raw = json.dumps(old_format(version)).encode()
    notebook = parse_notebook(raw, Path("old.ipynb"))
    assert [cell.source for cell in notebook.cells] == ["## Title", "some\ntext", "x = 'é'\nx", "y = 1"]
    assert [cell.id for cell in notebook.cells] == ["cell-1", "cell-2", "cell-3", "cell-4"]
    outputs = notebook.reference_outputs["cell-3"]
    assert [output["output_type"] for output in outputs] == ["execute_result", "error", "stream"]
    assert outputs[0]["data"] == {"text/plain": "'é'"}
    assert outputs[2]["text"] == "a\nb"
    assert notebook.origin.notes == (f"Converted from nbformat {version} to 4, in which it is written back.",)
    written = render_notebook(notebook.with_sources({"cell-4": "y = 2"}))
    nbformat.validate(json.loads(written))
    again = parse_notebook(written, None)
    assert [cell.source for cell in again.cells] == ["## Title", "some\ntext", "x = 'é'\nx", "y = 2"]
    assert again.reference_outputs == notebook.reference_outputs
    assert render_notebook(again) == written


def test_an_old_format_in_another_language_is_refused() -> None:
    content = old_format(3)
    content["worksheets"][0]["cells"][2]["language"] = "julia"
    with pytest.raises(NotebookReadError, match="in julia"):
        parse_notebook(json.dumps(content).encode(), None)


@pytest.mark.parametrize("minor", [0, 2, 4, 5])
def test_what_nbformat_writes_is_read_alike(minor: int) -> None:
    made = nbformat.v4.new_notebook(  # type: ignore[no-untyped-call]
        cells=[
            nbformat.v4.new_markdown_cell("# é"),  # type: ignore[no-untyped-call]
            nbformat.v4.new_code_cell("a = 1\nb = 2\n"),  # type: ignore[no-untyped-call]
        ]
    )
    made.nbformat_minor = minor
    if minor < 5:
        for cell in made.cells:
            del cell["id"]
    raw = nbformat.writes(made).encode()  # type: ignore[no-untyped-call]
    notebook = parse_notebook(raw, None)
    assert [cell.source for cell in notebook.cells] == ["# é", "a = 1\nb = 2\n"]
    assert [cell.id for cell in notebook.cells] == [cell.get("id", f"cell-{i}") for i, cell in enumerate(made.cells, 1)]
    assert render_notebook(notebook) == raw
    changed = render_notebook(notebook.with_sources({notebook.cells[1].id: "a = 2"}))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nbformat.validate(json.loads(changed))


def test_a_notebook_of_nbformat_3_made_by_nbformat() -> None:
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("print 'a'")])  # type: ignore[no-untyped-call]
    old = nbformat.convert(made, 3)  # type: ignore[no-untyped-call]
    raw = nbformat.writes(old, version=3).encode()  # type: ignore[no-untyped-call]
    assert parse_notebook(raw, None).cells[0].source == "print 'a'"


def test_50_mb_of_outputs(tmp_path: Path) -> None:
    figure = {"output_type": "display_data", "data": {"image/png": "A" * 25_000_000}, "metadata": {}}
    path = tmp_path / "big.ipynb"
    path.write_bytes(ipynb(code("1", [figure]), code("2", [figure])))
    notebook = read_notebook(path)
    assert render_notebook(notebook) == path.read_bytes()
    changed = render_notebook(notebook.with_sources({"cell-2": "3"}))
    assert len(changed) == path.stat().st_size
    assert parse_notebook(changed, path).cells[1].source == "3"
