"""Notebooks in .py files: exported by nbconvert, with percent markers, and plain."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlemodernizer.errors import NotebookWriteError
from mlemodernizer.files import parse_notebook, read_notebook, render_notebook
from mlemodernizer.model.notebook import CellKind, Notebook, NotebookFormat

CODE, MARKDOWN, RAW = CellKind.CODE, CellKind.MARKDOWN, CellKind.RAW

NBCONVERT = """\
#!/usr/bin/env python
# coding: utf-8

# # A title
# and some text
#
# more of it

# In[1]:


get_ipython().magic(u'matplotlib inline')
import pandas as pd


# ## A heading

# A paragraph

# In[ ]:


x = 1

# a comment that belongs to the code
y = '''

# In a string
'''


# In[12]:


# nothing but comments
# x = 2


# In[*]:


# In[13]:

z = 3
"""

PERCENT = """\
# -*- coding: utf-8 -*-
# ---
# jupyter:
#   kernelspec:
#     name: python3
# ---

# %% [markdown]
# # A title

# %%
# %matplotlib inline
import pandas as pd

# a comment

# %% A titled cell {"tags": ["a"]}
# %%time
x = 1

# %% [raw] tags=["b"]
# raw

#%%
y = 2
#%%
# %% [md]
\"\"\"
text
\"\"\"
"""


def read(text: str) -> Notebook:
    return parse_notebook(text.encode(), Path("a.py"))


def cells(notebook: Notebook) -> list[tuple[CellKind, str]]:
    return [(cell.kind, cell.source) for cell in notebook.cells]


def test_nbconvert() -> None:
    notebook = read(NBCONVERT)
    assert notebook.origin.format is NotebookFormat.NBCONVERT
    assert [cell.id for cell in notebook.cells] == [f"cell-{i}" for i in range(1, 8)]
    assert cells(notebook) == [
        (MARKDOWN, "# # A title\n# and some text\n#\n# more of it"),
        (CODE, "get_ipython().magic(u'matplotlib inline')\nimport pandas as pd"),
        (MARKDOWN, "# ## A heading\n\n# A paragraph"),
        (CODE, "x = 1\n\n# a comment that belongs to the code\ny = '''\n\n# In a string\n'''"),
        (CODE, "# nothing but comments\n# x = 2"),
        (CODE, ""),
        (CODE, "z = 3"),
    ]


def test_percent() -> None:
    notebook = read(PERCENT)
    assert notebook.origin.format is NotebookFormat.PERCENT
    assert cells(notebook) == [
        (MARKDOWN, "# # A title"),
        (CODE, "# %matplotlib inline\nimport pandas as pd\n\n# a comment"),
        (CODE, "# %%time\nx = 1"),
        (RAW, "# raw"),
        (CODE, "y = 2"),
        (CODE, ""),
        (MARKDOWN, '"""\ntext\n"""'),
    ]


@pytest.mark.parametrize(
    "text", ["x = 1\n", "#!/usr/bin/python\n# coding: utf-8\n\nx = 1", "print 'a'\n\n\n# end\n", "x\r"]
)
def test_a_plain_script_is_one_cell(text: str) -> None:
    notebook = read(text)
    assert notebook.origin.format is NotebookFormat.SCRIPT
    assert cells(notebook) == [(CODE, text)]
    changed = notebook.with_sources({"cell-1": "y = 2\n"})
    assert render_notebook(changed) == b"y = 2\n"


def test_code_before_the_first_marker_is_a_cell() -> None:
    assert cells(read("#!python\n'''Doc.'''\nimport a\n\n# %%\nb\n")) == [(CODE, "'''Doc.'''\nimport a"), (CODE, "b")]
    assert cells(read("\n# coding: utf-8\n\n# In[1]:\n\nb\n")) == [(CODE, "b")]
    assert cells(read("# ---\n# no end\n\n# %%\nb")) == [(MARKDOWN, "# ---\n# no end"), (CODE, "b")]


@pytest.mark.parametrize("text", [NBCONVERT, PERCENT])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_edits_leave_all_other_bytes(text: str, newline: str, bom: bytes) -> None:
    raw = bom + text.replace("\n", newline).encode()
    notebook = parse_notebook(raw, Path("a.py"))
    assert render_notebook(notebook) == raw
    for cell in notebook.code_cells:
        if cell.source:
            old, new = cell.source, f"é = 1{newline}{cell.source}"
            rendered = render_notebook(notebook.with_sources({cell.id: new}))
            assert raw.count(old.encode()) == 1
            assert rendered == raw.replace(old.encode(), new.encode())
            assert parse_notebook(rendered, Path("a.py")).source(cell.id) == new


def test_an_empty_cell_can_be_filled() -> None:
    assert render_notebook(read("# %%\n# %%\ny").with_sources({"cell-1": "x = 1"})) == b"# %%\nx = 1\n# %%\ny"
    assert render_notebook(read("# %%\ny\n# %%").with_sources({"cell-2": "x = 1"})) == b"# %%\ny\n# %%\nx = 1"
    assert render_notebook(read("# %%\r\n# %%\r\ny").with_sources({"cell-1": "x"})) == b"# %%\r\nx\r\n# %%\r\ny"


def test_a_cell_can_be_emptied() -> None:
    assert render_notebook(read("# %%\nx\n# %%\ny").with_sources({"cell-1": ""})) == b"# %%\n\n# %%\ny"


@pytest.mark.parametrize(
    "head",
    [
        b"# -*- coding: latin-1 -*-",
        b"#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :",
        b"# coding=latin-1-unix",
    ],
)
def test_the_declared_encoding(head: bytes) -> None:
    raw = head + b"\n\n# In[1]:\n\nprint u'caf\xe9'\n\n\n# In[2]:\n\nx = 1\n"
    notebook = parse_notebook(raw, Path("a.py"))
    assert notebook.code_cells[0].source == "print u'café'"
    assert render_notebook(notebook) == raw
    assert render_notebook(notebook.with_sources({"cell-2": "x = 'ü'"})) == raw.replace(b"x = 1", b"x = '\xfc'")


def test_a_script_is_written_in_the_encoding_that_its_new_text_declares() -> None:
    raw = b"# coding: latin-1\nx = '\xe9'\n"
    changed = read_back(raw, "# coding: utf-8\nx = 'é→'\n")
    assert changed == "# coding: utf-8\nx = 'é→'\n".encode()


def read_back(raw: bytes, source: str) -> bytes:
    return render_notebook(parse_notebook(raw, Path("a.py")).with_sources({"cell-1": source}))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("# coding: latin-1\nx = '→'\n", "latin-1 cannot hold the character '→'"),
        ("# coding: klingon\n", "'klingon', which is no text encoding"),
        ("# coding: undefined\n", "cannot be written in undefined"),
        ("x = '\ud800'", "utf-8 cannot hold the character"),
    ],
)
def test_what_the_encoding_cannot_hold_is_refused(source: str, message: str) -> None:
    with pytest.raises(NotebookWriteError, match=message) as caught:
        read_back(b"# coding: latin-1\nx = 1\n", source)
    assert "coding: utf-8" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "cell", "source"),
    [
        (PERCENT, "cell-2", "x = 1\n# %%\ny = 2"),
        (NBCONVERT, "cell-2", "x = 1\n# In[3]:\ny = 2"),
        (NBCONVERT, "cell-3", "text that is no comment"),
    ],
)
def test_a_source_that_would_break_the_cells_is_refused(text: str, cell: str, source: str) -> None:
    with pytest.raises(NotebookWriteError, match="cannot be told from its neighbours") as caught:
        render_notebook(read(text).with_sources({cell: source}))
    assert ".ipynb" in caught.value.hint


@pytest.mark.parametrize("source", ["x = 1\n", "\n\nx = 1", "x = 1\n\n\n# a last word", "# only a comment", ""])
def test_blank_lines_and_comments_at_the_edges_do_no_harm(source: str) -> None:
    rendered = render_notebook(read(NBCONVERT).with_sources({"cell-4": source}))
    assert source.encode() in rendered
    codes = [cell.source for cell in parse_notebook(rendered, Path("a.py")).code_cells]
    assert codes[-1] == "z = 3"
    assert codes[0] == read(NBCONVERT).code_cells[0].source


def test_outputs_do_not_concern_a_python_file() -> None:
    assert render_notebook(read(PERCENT), outputs={"cell-2": []}, execution_counts={}) == PERCENT.encode()


def test_python_2_is_text_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "old.py"
    path.write_bytes(b"# In[1]:\n\nprint 'a'; exec 'b'\n")
    assert read_notebook(path).cells[0].source == "print 'a'; exec 'b'"


LINES = st.sampled_from(
    [
        "x = 1",
        "",
        "# text",
        "# In[3]:",
        "# In[ ]:",
        "# %%",
        "# %% [markdown]",
        "#%% [raw] x",
        "# ---",
        "'''",
        "  y",
        "\x0c",
    ]
) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@given(st.lists(LINES, max_size=20), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_any_text_comes_back_as_it_was(lines: list[str], newline: str, bom: bool) -> None:
    text = "y = 0" + newline + newline.join(lines)
    raw = (b"\xef\xbb\xbf" if bom else b"") + text.encode()
    notebook = parse_notebook(raw, Path("a.py")) if "y = 0" in text else None
    assert notebook is not None
    assert render_notebook(notebook) == raw
    # the places are found again, in order and apart
    position = 0
    for cell in notebook.cells:
        position = text.index(cell.source, position) + len(cell.source)


SOURCES = st.lists(
    st.sampled_from(["x = 1", "  y = 'é'", "", "# note", "%time z", "s = '''", "get_ipython().magic('x')"]),
    max_size=5,
).map(lambda lines: "\n".join(["first = 0", *lines, "last = 1"]))


@given(st.data(), st.lists(SOURCES, min_size=1, max_size=5), st.sampled_from(["nbconvert", "percent"]))
def test_an_edit_is_what_an_export_would_have_been(data: st.DataObject, sources: list[str], form: str) -> None:
    notebook = read(export(sources, form))
    assert [cell.source for cell in notebook.cells] == sources
    changes = data.draw(st.dictionaries(st.sampled_from(range(len(sources))), SOURCES))
    rendered = render_notebook(notebook.with_sources({f"cell-{i + 1}": new for i, new in changes.items()}))
    edited = [changes.get(i, source) for i, source in enumerate(sources)]
    assert rendered.decode() == export(edited, form)
    assert [cell.source for cell in parse_notebook(rendered, Path("a.py")).cells] == edited


def export(sources: list[str], form: str) -> str:
    if form == "percent":
        return "\n\n".join(f"# %% {i}\n{source}" for i, source in enumerate(sources)) + "\n"
    cells = "".join(f"# In[{i}]:\n\n\n{source}\n\n\n" for i, source in enumerate(sources))
    return f"#!/usr/bin/env python\n# coding: utf-8\n\n{cells}"
