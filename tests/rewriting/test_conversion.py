"""The Python 2 step: what is converted, what is left alone, what survives."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlemodernizer.model.metadata import stated_version
from mlemodernizer.model.notebook import Notebook
from mlemodernizer.rewriting.conversion import convert
from mlemodernizer.rewriting.engine import Engine, Rewritten
from mlemodernizer.rewriting.magics import mark, mask
from mlemodernizer.rewriting.text import parse_unit
from mlemodernizer.testing import assert_rewrite, assert_unchanged, environment, notebook, our_catalogue, rewritten

PYTHON_2 = {"language_info": {"version": "2.7.12"}}
PYTHON_3 = {"language_info": {"version": "3.6.1"}}


def run(made: Notebook) -> Rewritten:
    catalogue = our_catalogue()
    return Engine(catalogue.rules, catalogue.knowledge).rewrite(made, environment())


def is_python2(made: Notebook) -> bool:
    units = {p.id: parse_unit(p.id, p.source) for p in made.code_parts}
    return convert(made, units, our_catalogue().rules).python2


def test_each_kind_of_change_is_a_patch_of_its_own() -> None:
    result = rewritten("try:\n    print 0777, `n`\nexcept NameError, e:\n    raise ValueError, 'no'", "print 'b'")
    assert [c.source for c in result.notebook.cells] == [
        "try:\n    print(0o777, repr(n))\nexcept NameError as e:\n    raise ValueError('no')",
        "print('b')",
    ]
    names = [p.provenance.name for p in result.patches]
    assert names == [
        f"python.{n}" for n in ("backticks", "except_clause", "number_literals", "print_statement", "raise_statement")
    ]
    assert [e.cell for e in result.patches[3].edits] == ["c0", "c1"]
    assert not result.skipped


def test_the_other_rules_see_what_was_converted() -> None:
    assert_rewrite(
        ["import pandas as pd", "df = pd.DataFrame({'a': [1]})\nprint df.sort('a')"],
        ["import pandas as pd", "df = pd.DataFrame({'a': [1]})\nprint(df.sort_values('a'))"],
        rules=["python.print_statement", "pandas.sort"],
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("%matplotlib inline\nprint 'a'", "%matplotlib inline\nprint('a')"),
        ("%%time\nprint 'a'", "%%time\nprint('a')"),
        ("\n%%capture out\n%time print 'a'\n", "\n%%capture out\n%time print('a')\n"),
        ("%timeit -n 3 f(`x`)", "%timeit -n 3 f(repr(x))"),
        ("%time for i in x: print i", "%time for i in x: print(i)"),
        ("if a:\n    !ls {b} \\d\n    print b", "if a:\n    !ls {b} \\d\n    print(b)"),
        ("files = !ls *.csv\nprint files", "files = !ls *.csv\nprint(files)"),
        ("x, y = %foo a 'b\nprint x", "x, y = %foo a 'b\nprint(x)"),
        ("df.head?\nprint 'what?'", "df.head?\nprint('what?')"),
        ("?df\nprint '''\n%no magic\n!none\n'''", "?df\nprint('''\n%no magic\n!none\n''')"),
        ("_magic_1_ = 2\n%foo\nprint _magic_1_", "_magic_1_ = 2\n%foo\nprint(_magic_1_)"),
        ("!ls x  # 'quoted", "!ls x  # 'quoted"),
    ],
)
def test_magics_survive(before: str, after: str) -> None:
    assert rewritten(before).notebook.cells[0].source == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# top\nprint 'a'   # end\n\n# last", "# top\nprint('a')   # end\n\n# last"),
        ("x = {  'a':1,\n   # in\n  2 : 2 }\nprint x[2] ,  x", "x = {  'a':1,\n   # in\n  2 : 2 }\nprint(x[2] ,  x)"),
        ("print 'a'\r\nprint \"b\"\r\n", "print('a')\r\nprint(\"b\")\r\n"),
        ("if a:\n\tprint 'a'\n\n\tprint u'ä', 'ö'\n", "if a:\n\tprint('a')\n\n\tprint(u'ä', 'ö')\n"),
        ("print '''a\n\tb'''\nif a:\n        b\n\tprint c", "print('''a\n\tb''')\nif a:\n        b\n        print(c)"),
        (
            "def f(a, (b, c)):\n    '''doc'''\n    # hi\n    return b",
            "def f(a, items):\n    '''doc'''\n    (b, c) = items\n    # hi\n    return b",
        ),
        ("print 'a';", "print('a');"),
        ("print 'a\\n',", "print('a\\n', end='')"),
    ],
)
def test_layout_survives(before: str, after: str) -> None:
    assert rewritten(before).notebook.cells[0].source == after


@pytest.mark.parametrize(
    "cell",
    [
        "x = = 2",
        "print 'a' 'b",
        "for i in x\n    print i",
        "print 'a'\nx = 5 +",
        "f(a=1, 2)",
        "f = lambda (k, v): [k for k in v]",
        'x = ur"\\u00e4"',
        "client.send(async=True)",
        "select * from data",
        "<html>",
    ],
)
def test_what_is_neither_is_carried_and_named(cell: str) -> None:
    result = rewritten(cell, "print('other')")
    assert result.patches == ()
    assert not result.failures
    assert "not Python 3" in result.skipped["c0"]
    assert list(result.skipped) == ["c0"]


@pytest.mark.parametrize(
    "cells",
    [
        ["print('a', 1)", "print('a')", "print()", "print", "x = print"],
        ["print('%d' % 3)", "print (1)", "print(\n    'a',\n    end=''\n)"],
        ["try:\n    f()\nexcept (A, B) as e:\n    raise e from None"],
        ["exec('a', {})", "0o777 + 0xFF + 0b1", "a != b", "f'{x!r}' '`a` <> b'"],
        ["%%bash\nprint 'a'", "%%writefile a.py\nprint 'a'"],
        ["match = 1\nmatch x:\n    case (a, b): pass", "async def f(): await g()", "(y := 3)"],
        ["%%time\nprint('a', 1)", "!ls", "df?"],
    ],
)
def test_python_3_is_left_alone(cells: list[str]) -> None:
    assert_unchanged(*cells)


def test_print_function_holds_for_later_cells() -> None:
    future = "from __future__ import (division,\n                        print_function)"
    assert_rewrite(
        [future, "print('a', 1)", "try:\n    f()\nexcept E, e:\n    print('a', e)"],
        [future, "print('a', 1)", "try:\n    f()\nexcept E as e:\n    print('a', e)"],
    )
    assert_rewrite(["print 'b'\nprint('a', 1)", future], ["print('b')\nprint(('a', 1))", future])


def test_brackets_are_a_tuples_where_a_statement_prints() -> None:
    assert_rewrite(["print 'b'", "print('a', 1)"], ["print('b')", "print(('a', 1))"])
    made = replace(notebook("print('a', 1)", "print ('a'), 1"), metadata=PYTHON_2)
    once = run(made).notebook
    assert [c.source for c in once.cells] == ["print('a', 1)", "print(('a'), 1)"]
    assert run(once).patches == ()


def test_a_misread_print_statement_is_python_2() -> None:
    assert_rewrite("print >>log, 'a'", "print('a', file=log)")
    assert_rewrite(["print ('a %d') % 3", "print('a', 1)"], ["print(('a %d') % 3)", "print(('a', 1))"])


@pytest.mark.parametrize(
    ("metadata", "version"),
    [
        ({}, None),
        (PYTHON_2, 2),
        (PYTHON_3, 3),
        ({"language_info": {"codemirror_mode": {"version": 2}}}, 2),
        ({"language_info": {"pygments_lexer": "ipython3"}, "kernelspec": {"name": "python2"}}, 3),
        ({"kernelspec": {"name": "python2"}}, 2),
        ({"kernelspec": {"display_name": "Python 2", "name": "tf"}}, 2),
        ({"kernelspec": {"display_name": "Python 3 (ipykernel)"}}, 3),
        ({"kernelspec": {"name": "python27"}}, 2),
        ({"kernelspec": {"name": "conda-env-x"}, "language_info": None}, None),
    ],
)
def test_version_in_the_metadata(metadata: dict[str, Any], version: int | None) -> None:
    assert stated_version(metadata) == version


def test_what_makes_a_notebook_python_2() -> None:
    assert is_python2(notebook("print 'a'"))
    assert is_python2(replace(notebook("a"), metadata=PYTHON_2))
    assert is_python2(notebook("import m", modules={"m.py": "print 'a'"}))
    assert not is_python2(notebook("a", "x = = 2"))
    stray = replace(notebook("print 'a'", "b"), metadata=PYTHON_3)
    assert not is_python2(stray)
    printed: Any = {"output_type": "stream", "text": "a"}
    failed: Any = {"output_type": "error", "ename": "SyntaxError"}
    assert is_python2(replace(stray, reference_outputs={"c0": (printed,)}))
    assert not is_python2(replace(stray, reference_outputs={"c0": (failed,)}))
    assert not is_python2(replace(notebook("print 'a'"), reference_outputs={"c0": (failed,)}))


def test_local_modules() -> None:
    result = rewritten("import m", modules={"m.py": "def f():\n    print 'a'\n"})
    assert result.notebook.modules[0].source == "def f():\n    print('a')\n"


def test_a_broken_conversion_is_isolated() -> None:
    catalogue = our_catalogue()
    rules = [replace(r, fixers=("none",)) if r.id == "python.backticks" else r for r in catalogue.rules]  # type: ignore[call-arg]
    result = Engine(rules, catalogue.knowledge).rewrite(notebook("print 'a'"), environment())
    assert result.notebook.cells[0].source == "print('a')"
    assert set(result.failures) == {"python.backticks"}


PIECES = st.sampled_from(
    [
        "print 'a',",
        "print",
        "print >>f, x",
        "print('a', b)",
        "x = `y`",
        "raise E, 'm'",
        "except E, e:",
        "try:",
        "    pass",
        "\tpass",
        "        pass",
        "if x <> 0777:",
        "    %time print x",
        "!ls",
        "a = !ls",
        "%%time",
        "f = lambda (a, b): a",
        "'''",
        "def f((a, b), c):",
        "    print c  # d",
        "exec 'x' in y",
        "# c",
        "",
        "x = [i for i in 1, 2]",
        "df?",
        "10L",
        "else:",
        "(",
        ")",
        "ur'x'",
        "print 'é' % \\",
        "f'{x}'",
        "    return",
        "class A: pass",
        "_magic_1_",
        "print f.x if y else z;",
    ]
)


@given(st.lists(PIECES, max_size=8).map("\n".join))
def test_never_breaks_a_cell(cell: str) -> None:
    result = rewritten(cell)
    assert not result.failures
    after = result.notebook.cells[0].source
    if parse_unit("a", cell).problem:
        assert after == cell or not parse_unit("a", after).problem
        assert (after == cell) == ("c0" in result.skipped)
    assert rewritten(after).notebook.cells[0].source == after or "print" in cell
    magics = [line for line in cell.split("\n") if line.lstrip().startswith(("!", "%%", "a = !"))]
    assert all(after.count(line) >= cell.count(line) for line in magics)


@given(st.lists(PIECES, max_size=8).map("\n".join))
def test_marks_come_off_without_a_trace(cell: str) -> None:
    if not mask(cell).opaque:
        marked = mark(cell)
        assert marked.restored(marked.python) == cell


MEANINGS = st.sampled_from(
    [
        "x = d.keys()[0]",
        "for k in d.keys(): del d[k]",
        "y = map(f, zip(a, b))",
        "n = len(a) / 2",
        "n /= 2",
        "print d.items(), n / 3",
        "x = it.next()",
        "r = range(3)",
        "r[0] = 1",
        "class A:\n    __metaclass__ = M",
        "def f(n, (a, b)): return n / a",
        "s = unicode(s, 'utf-8').encode('utf-8')",
        "import string, itertools",
        "print string.join(map(str, a), ' ')",
        "p = itertools.izip(a, itertools.imap(f, b))",
        "q = sorted(d.iteritems(), cmp=lambda (a, b), c: cmp(a, b))",
        "%time x = d.keys() + d.values()",
        "import cPickle as pickle",
        "x = pickle.load(open(p))",
        "reload(sys)",
        "if d.has_key(n / 2): print not d.has_key(k)",
        "x = reduce(f, filter(None, a))",
        "print",
    ]
)


@given(st.lists(st.lists(MEANINGS, max_size=4).map("\n".join), max_size=3), st.booleans())
def test_meaning_settles(cells: list[str], stated: bool) -> None:
    made = replace(notebook(*cells), metadata=PYTHON_2 if stated else {})
    result = run(made)
    assert not result.failures
    assert not result.skipped
    assert run(result.notebook).patches == ()


def test_a_python_3_of_the_past_is_no_python_2() -> None:
    converted = "import torch\ny = torch.ones(2).copy_(torch.ones(2), async=True)\nprint('y', y)"
    cells = (converted, "print('b', 3)\nz = zip([1], [2])")
    result = rewritten(*cells)
    assert [c.source for c in result.notebook.cells] == [cells[0].replace("async", "non_blocking"), cells[1]]
    assert [p.provenance.name for p in result.patches] == ["torch.async_argument"]
    assert not is_python2(notebook(*cells))


def test_python_2_may_have_what_a_python_3_of_the_past_had() -> None:
    before = "y = x.type(t, async = True)\nprint 'y', y"
    after = "y = x.type(t, non_blocking = True)\nprint('y', y)"
    assert_rewrite(["import torch", before], ["import torch", after])
    assert is_python2(notebook("import torch", before))
