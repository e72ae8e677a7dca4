"""Writing an .ipynb back changes the edited sources and not one other byte, in whatever style the file is."""

from __future__ import annotations

import json
import re
from typing import Any

import nbformat
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from notebook_builders import TextStyle, code, document, markdown, stream

from mlemodernizer.files import parse_notebook, render_notebook

TEXT = st.text(st.characters(codec="utf-8"), max_size=30) | st.text('ab é\u2028😀\\"/\r\n\t\x00\x1b\x7f', max_size=30)
TEXT_WITH_HALF_PAIRS = TEXT | st.text("x\n\ud800", max_size=10)
FILLED = st.builds("x{}".format, TEXT)


def as_lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def stored(text: st.SearchStrategy[str]) -> st.SearchStrategy[str | list[str]]:
    return text | text.map(as_lines)


@st.composite
def notebooks(draw: st.DrawFn, text: st.SearchStrategy[str]) -> dict[str, Any]:
    with_ids = draw(st.booleans())
    cells = [code(draw(stored(FILLED)))]
    for _ in range(draw(st.integers(0, 4))):
        make = draw(st.sampled_from([code, markdown]))
        cells.append(make(draw(stored(text))))
    for position, cell in enumerate(cells):
        if draw(st.booleans()):
            cell["metadata"] = {"comment": draw(text)}
        if cell["cell_type"] == "code" and draw(st.booleans()):
            cell["outputs"] = [stream(draw(stored(text)))]
        if with_ids:
            cell["id"] = f"id{position}"
    order = draw(st.permutations(["cells", "metadata", "nbformat", "nbformat_minor"]))
    # what is not ASCII shows whether the file's writer escapes it
    content = document(*cells, minor=5 if with_ids else 4, title="é" + draw(text))
    return {key: content[key] for key in order}


def styles(*, ascii_only: st.SearchStrategy[bool]) -> st.SearchStrategy[TextStyle]:
    return st.builds(
        TextStyle,
        indent=st.sampled_from([0, 1, 2, 4, "\t", None]),
        ascii_only=ascii_only,
        sort_keys=st.booleans(),
        colon=st.sampled_from([": ", ":", " : "]),
        comma=st.sampled_from([None, ","]),
        newline=st.sampled_from(["\n", "\r\n"]),
        end=st.sampled_from(["\n", "", "\n\n"]),
        bom=st.booleans(),
    )


UNICODE_STYLES = styles(ascii_only=st.just(False))
ASCII_STYLES = styles(ascii_only=st.just(True))


def check_edit(data: st.DataObject, content: dict[str, Any], style: TextStyle, text: st.SearchStrategy[str]) -> None:
    """Edit some cells; the result is what the file's own writer would have made of the edited notebook."""
    notebook = parse_notebook(style.dump(content), None)
    chosen = data.draw(st.lists(st.sampled_from(range(len(notebook.cells))), unique=True), label="edited")
    sources = {notebook.cells[i].id: data.draw(text, label="source") for i in chosen}
    rendered = render_notebook(notebook.with_sources(sources))
    for i in chosen:
        cell, new = content["cells"][i], sources[notebook.cells[i].id]
        cell["source"] = as_lines(new) if isinstance(cell["source"], list) else new
    assert rendered == style.dump(content)
    nbformat.validate(json.loads(rendered.removeprefix("\ufeff".encode())))
    if any(cell.source.strip() for cell in notebook.with_sources(sources).code_cells):
        again = parse_notebook(rendered, None)
        assert again.cells == notebook.with_sources(sources).cells


@given(content=notebooks(TEXT), style=UNICODE_STYLES)
def test_reading_and_rendering_is_the_identity(content: dict[str, Any], style: TextStyle) -> None:
    raw = style.dump(content)
    assert render_notebook(parse_notebook(raw, None)) == raw


@given(content=notebooks(TEXT_WITH_HALF_PAIRS), style=ASCII_STYLES)
def test_the_identity_with_escapes(content: dict[str, Any], style: TextStyle) -> None:
    raw = style.dump(content)
    notebook = parse_notebook(raw, None)
    assert render_notebook(notebook) == raw
    assert [cell.source for cell in notebook.cells] == ["".join(cell["source"]) for cell in content["cells"]]


@given(data=st.data(), content=notebooks(TEXT), style=UNICODE_STYLES)
def test_an_edit_changes_nothing_else(data: st.DataObject, content: dict[str, Any], style: TextStyle) -> None:
    check_edit(data, content, style, TEXT)


@given(data=st.data(), content=notebooks(TEXT_WITH_HALF_PAIRS), style=ASCII_STYLES)
def test_an_edit_changes_nothing_else_with_escapes(
    data: st.DataObject, content: dict[str, Any], style: TextStyle
) -> None:
    check_edit(data, content, style, TEXT_WITH_HALF_PAIRS)


@st.composite
def odd_json(draw: st.DrawFn, value: Any) -> str:
    """The value as JSON with odd white space and escapes, as no common writer makes it."""

    def space() -> str:
        return draw(st.sampled_from(["", " ", "\n", "\r\n\t", "  \n "]))

    if isinstance(value, dict):
        members = [f'{space()}"{key}"{space()}:{space()}{draw(odd_json(item))}{space()}' for key, item in value.items()]
        return "{" + (",".join(members) or space()) + "}"
    if isinstance(value, list):
        return "[" + (",".join(f"{space()}{draw(odd_json(item))}{space()}" for item in value) or space()) + "]"
    plain = json.dumps(value, ensure_ascii=draw(st.booleans()))
    if isinstance(value, str) and draw(st.booleans()):
        plain = re.sub(r"(?<![\\\w])[ab/](?!\w*\\)", lambda found: f"\\u{ord(found[0]):04X}", plain)
    return plain


@given(data=st.data(), content=notebooks(TEXT))
@settings(max_examples=60)
def test_odd_json_keeps_its_oddities(data: st.DataObject, content: dict[str, Any]) -> None:
    text = data.draw(odd_json(content))
    assume(json.loads(text) == content)
    notebook = parse_notebook(text.encode(), None)
    assert render_notebook(notebook) == text.encode()
    edited = data.draw(st.sampled_from(notebook.cells))
    new = data.draw(FILLED)
    rendered = render_notebook(notebook.with_sources({edited.id: new}))
    again = parse_notebook(rendered, None)
    assert again.source(edited.id) == new
    assert [cell for cell in again.cells if cell.id != edited.id] == [
        cell for cell in notebook.cells if cell.id != edited.id
    ]
    if edited.source != new:
        before, after = split_around_source(text, notebook.cells.index(edited))
        assert rendered.decode().startswith(before)
        assert rendered.decode().endswith(after)


def split_around_source(text: str, position: int) -> tuple[str, str]:
    """What stands before and behind the source of the cell at that position."""
    starts = [found.end() for found in re.finditer(r'"source"\s*:\s*', text)]
    start = starts[position]
    _, end = json.JSONDecoder().raw_decode(text, start)
    return text[:start], text[end:]
