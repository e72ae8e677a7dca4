"""What code is taken to leave behind."""

from __future__ import annotations

import ast

import pytest

from mlemodernizer.execution.resuming.effects import EffectReader, Effects
from mlemodernizer.execution.resuming.ran import Span
from mlemodernizer.model.outcome import Variable

VARIABLES = {
    "n": Variable("builtins.int"),
    "gen": Variable("builtins.generator"),
    "rows": Variable("_csv.reader"),
    "np": Variable("builtins.module", refers_to="numpy"),
    "os": Variable("builtins.module", refers_to="os"),
    "df": Variable("pandas.DataFrame"),
    "mine": Variable("__main__.Stack"),
}


def effects(code: str, before: str = "", stopped: Span | None = None, *, entered: bool = True) -> Effects:
    reader = EffectReader(ast.parse(before + "\n" + code).body, VARIABLES)
    return reader.of(ast.parse(code).body, stopped, entered=entered)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("x.append(1)", {"x"}),
        ("x.head(1)", set()),
        ("x.a.b[0].update(1)", {"x"}),
        ("x.copy().sort()", {"x"}),
        ("x[0] = 1", {"x"}),
        ("x.a = 1", {"x"}),
        ("x += 1", {"x"}),
        ("n += 1", set()),
        ("del x[0]", {"x"}),
        ("x.drop('a', axis=1, inplace=True)", {"x"}),
        ("x.drop('a', axis=1, inplace=False)", set()),
        ("np.append(x, 1)", set()),
        ("np.random.shuffle(x)", {"x"}),
        ("next(x)", {"x"}),
        ("total = sum(gen)", {"gen"}),
        ("for row in rows:\n    pass", {"row", "rows"}),
        ("for a in x:\n    a.append(1)", {"a", "x"}),
        ("for i, a in enumerate(x):\n    a.append(1)", {"a", "x", "i"}),
        ("y = x\ny.append(1)", {"x", "y"}),
        ("y = df['a']\ny.pop(1)", {"y"}),
        ("y = df.values\ny.sort()", {"y", "df"}),
        ("mine.push(x)", {"mine", "x"}),
        ("[a.append(1) for a in x]", {"x"}),
        ("with open('f') as h:\n    h.write('x')", {"h"}),
        ("x = [1]\nx = sorted(x)", set()),
    ],
)
def test_what_is_changed_in_place(code: str, changes: set[str]) -> None:
    assert effects(code).changes - {"a", "i"} == changes - {"a", "i"}


@pytest.mark.parametrize(
    ("before", "code", "changes"),
    [
        ("def f(a, b):\n    a.append(1)", "f(x, y)", {"x"}),
        ("def f(a, b):\n    a.append(1)", "f(b=x, a=y)", {"y"}),
        ("def f(a):\n    b = a\n    b[0] = 1", "f(x)", {"x"}),
        ("def f(a):\n    a = []\n    return a", "f(x)", set()),
        ("def f():\n    z.append(1)", "f()", {"z"}),
        ("def f():\n    global z\n    z = 1", "f()", {"z"}),
        ("def f():\n    return g()\ndef g():\n    z.append(1)", "f()", {"z"}),
        ("def f(n):\n    return f(n - 1) if n else z.pop()", "f(3)", {"z"}),
        ("f = lambda a: a.pop()", "f(x)", {"x"}),
        ("def f():\n    z.append(1)", "x.apply(f)", {"z"}),
        ("class A:\n    def __init__(self):\n        z.append(1)", "A()", {"z"}),
    ],
)
def test_what_functions_of_the_notebook_change(before: str, code: str, changes: set[str]) -> None:
    assert effects(code, before).changes == changes


@pytest.mark.parametrize(
    "code",
    [
        "os.remove('x')",
        "os.mkdir('x')",
        "open('x', 'a')",
        "df.to_csv('x', mode='a')",
        "exec('x = 1')",
        "np.load = f",
        "tf.get_variable('w', [1])",
    ],
)
def test_what_reaches_further(code: str) -> None:
    assert effects(code).anything


@pytest.mark.parametrize("code", ["os.listdir('x')", "open('x', 'w')", "np.seterr = None", "df.to_csv('x')", "x = 1"])
def test_what_does_not(code: str) -> None:
    assert not effects(code).anything


@pytest.mark.parametrize(
    ("code", "reads", "binds"),
    [
        ("x = y + x", {"x", "y"}, {"x"}),
        ("x = 1\ny = x", set(), {"x", "y"}),
        ("for i in x:\n    y = i", {"x"}, {"i", "y"}),
        ("import a.b, c as d\nfrom e import f as g", set(), {"a", "d", "g"}),
        ("x[i] = y", {"x", "i", "y"}, set()),
        ("[a for a in x if a > y]", {"x", "y"}, set()),
        ("def f(a=z):\n    return q", {"z"}, {"f"}),
        ("x: int = y", {"y"}, {"x"}),
        ("(x := y)", {"y"}, {"x"}),
        ("try:\n    x = y\nexcept E as e:\n    e", {"y", "E"}, {"x", "e"}),
    ],
)
def test_names(code: str, reads: set[str], binds: set[str]) -> None:
    found = effects(code)
    assert found.reads == reads
    assert found.binds == binds


def test_a_function_reads_what_it_uses() -> None:
    assert "z" in effects("f()", "def f():\n    return z").reads


def span(code: str, part: str) -> Span:
    """Where `part` stands in code of one line."""
    start = code.index(part)
    return (1, start), (1, start + len(part))


@pytest.mark.parametrize(
    ("code", "part", "entered", "changes"),
    [
        ("x.append(f(1))", "f(1)", True, set()),
        ("x.append(f(1))", "x.append(f(1))", True, {"x"}),
        ("x.append(f(1))", "x.append(f(1))", False, set()),
        ("y = x.pop() + f(1)", "f(1)", True, {"x"}),
        ("y = f(1) + x.pop()", "f(1)", True, set()),
        ("y[0] = f(1)", "f(1)", True, set()),
        ("y[a.b] = x.pop()", "a.b", False, {"x"}),
        ("y = [x.append(f(a)) for a in b]", "f(a)", True, {"x"}),
        ("y += f(1)", "f(1)", True, set()),
    ],
)
def test_what_had_run_when_a_part_failed(code: str, part: str, entered: bool, changes: set[str]) -> None:
    assert effects(code, stopped=span(code, part), entered=entered).changes == changes
