"""Code that both Pythons parse and that meant something else in Python 2."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import (
    assert_rewrite,
    assert_rewrite_after,
    assert_unchanged,
    environment,
    notebook,
    our_catalogue,
    rewritten,
)

MARK = "print 'Python 2'"
MARKED = "print('Python 2')"


def check(before: str, after: str) -> None:
    """In a notebook for Python 2, that is; in one for Python 3 the code is left alone unless it certainly fails."""
    assert_rewrite([MARK, before], [MARKED, after])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = unicode(y)\nif isinstance(x, (str, unicode)): pass", "x = str(y)\nif isinstance(x, (str, str)): pass"),
        ("name = raw_input('name? ')", "name = input('name? ')"),
        ("for line in file('a.txt'): pass", "for line in open('a.txt'): pass"),
        ("f = lambda s: sorted(map(unicode, s))", "f = lambda s: sorted(map(str, s))"),
        ("n = long(3) + sys.maxint", "n = int(3) + sys.maxint"),
        ("from numpy import *\nfor i in xrange(3): pass", "from numpy import *\nfor i in range(3): pass"),
        ("import numpy\nreload(numpy)", "import importlib\nimport numpy\nimportlib.reload(numpy)"),
        ("execfile('a.py', scope)", "exec(open('a.py').read(), scope)"),
        ("raise StandardError('a')", "raise Exception('a')"),
    ],
)
def test_built_ins(before: str, after: str) -> None:
    assert_rewrite(before, after)
    check(before, after)


def test_built_ins_beside_a_star_import() -> None:
    code = "from mine import *\nreduce(f, x)"
    assert_unchanged(code)
    after = "import functools\nfrom mine import *\nfunctools.reduce(f, x)"
    assert_rewrite_after("NameError", "name 'reduce' is not defined", code, after)
    assert_rewrite_after("NameError", "name 'f' is not defined", code, code)


def test_imports_stand_behind_those_of_the_future() -> None:
    assert_rewrite(
        "%matplotlib inline\nfrom __future__ import division\nprint reduce(f, a)",
        "%matplotlib inline\nfrom __future__ import division\nimport functools\nprint(functools.reduce(f, a))",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = d.has_key(k)", "a = k in d"),
        ("a = not self.d.has_key(f(x) or 1)", "a = not ((f(x) or 1) in self.d)"),
        ("for k in d.iterkeys(): pass", "for k in d.keys(): pass"),
        ("it = d.iteritems()\nk, v = it.next()", "it = iter(d.items())\nk, v = next(it)"),
        ("k = d.iterkeys().next()", "k = next(iter(d.keys()))"),
        ("m = sorted(d.iteritems(), key=f)[0]", "m = sorted(d.items(), key=f)[0]"),
        ("x = {v: k for k, v in d.viewitems()}", "x = {v: k for k, v in d.items()}"),
        ("x = d.keys()[0]", "x = list(d.keys())[0]"),
        ("x = d.items()[:3] + e.items()", "x = list(d.items())[:3] + list(e.items())"),
        ("x = random.choice(d.values())", "x = random.choice(list(d.values()))"),
        ("x = np.array(d.values()).mean()", "x = np.array(list(d.values())).mean()"),
        ("plt.plot(d.keys(), d.values(), 'o')", "plt.plot(list(d.keys()), list(d.values()), 'o')"),
        ("for k in d.keys():\n    d.pop(k)", "for k in list(d.keys()):\n    d.pop(k)"),
        ("for k in d.keys():\n    d[k] += 1", "for k in d.keys():\n    d[k] += 1"),
        ("for k, v in d.items():\n    d[k + v] = 1", "for k, v in list(d.items()):\n    d[k + v] = 1"),
        ("for k in d.keys():\n    e.pop(k)", "for k in d.keys():\n    e.pop(k)"),
        ("x = zip(a, b)\nfor p, q in x: pass", "x = list(zip(a, b))\nfor p, q in x: pass"),
        ("a, b = zip(*pairs)\nx = zip(*pairs)[1]", "a, b = zip(*pairs)\nx = list(zip(*pairs))[1]"),
        ("x = dict(zip(a, map(f, b)))", "x = dict(zip(a, map(f, b)))"),
        ("s = ','.join(map(str, a))", "s = ','.join(map(str, a))"),
        ("df['a'] = map(f, df['b'])", "df['a'] = list(map(f, df['b']))"),
        ("s = filter(str.isdigit, 'a1')", "s = ''.join(filter(str.isdigit, 'a1'))"),
        ("if x in map(str, a): pass", "if x in map(str, a): pass"),
        ("return_ = [map(f, r) for r in zip(a, b)]", "return_ = [list(map(f, r)) for r in zip(a, b)]"),
        ("x = pool.map(f, a)", "x = pool.map(f, a)"),
        ("n = len(d.keys())", "n = len(d.keys())"),
    ],
)
def test_dictionaries_and_iterators(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1 / 2", "x = 1 // 2"),
        ("x = len(a)/2 + 1", "x = len(a)//2 + 1"),
        ("x = (len(a) + 1) / 2 * 3.0", "x = (len(a) + 1) // 2 * 3.0"),
        ("n, m = X.shape\nk = n / 2\nj = k / 3", "n, m = X.shape\nk = n // 2\nj = k // 3"),
        ("for i in range(9):\n    x = i / 3", "for i in range(9):\n    x = i // 3"),
        ("for i, v in enumerate(a):\n    x = i / 3, v / 3.0", "for i, v in enumerate(a):\n    x = i // 3, v / 3.0"),
        ("n = 0\nfor v in a:\n    n += 1\nx = n / 2", "n = 0\nfor v in a:\n    n += 1\nx = n // 2"),
        ("x = a[:n / 2]", "x = a[:n // 2]"),
        ("for i in xrange(n / k): pass", "for i in range(n // k): pass"),
        ("n = 7\nn /= 2", "n = 7\nn //= 2"),
        ("x = sum(len(v) for v in a) / max(1, len(a))", "x = sum(len(v) for v in a) // max(1, len(a))"),
        ("x = sum(map(len, a)) / 2 ** 3", "x = sum(map(len, a)) // 2 ** 3"),
        ("x = sum(a) / len(a)", "x = sum(a) / len(a)"),
        ("x = max(a) / 2", "x = max(a) / 2"),
        ("x = 1 / (3 / 2)", "x = 1 // (3 // 2)"),
        ("x = 7 / 2.0 + float(n) / 2 + n / 2.", "x = 7 / 2.0 + float(n) / 2 + n / 2."),
        ("n = 7\nn = 7.5\nx = n / 2", "n = 7\nn = 7.5\nx = n / 2"),
        ("def f(n):\n    return n / 2\nn = 3", "def f(n):\n    return n / 2\nn = 3"),
        ("x = a[k / 2]", "x = a[k / 2]"),
        ("x = 5 / 2 ** -1", "x = 5 / 2 ** -1"),
    ],
)
def test_division(before: str, after: str) -> None:
    check(before, after)


def test_true_division_and_notes() -> None:
    future = "from __future__ import division\n"
    assert_rewrite([future + MARK, "x = 1 / 2"], [future + MARKED, "x = 1 / 2"])
    assert_unchanged("x = 1 / 2")
    result = rewritten(MARK, "x = a / b", "y = 1.0 / b")
    assert len(result.notes) == 1
    assert "c1" in result.notes[0]
    assert not rewritten("x = a / b").notes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = range(3) + [4]", "x = list(range(3)) + [4]"),
        ("r = range(9)\nr[0] = 2", "r = list(range(9))\nr[0] = 2"),
        ("r = range(9)\nr.remove(2)", "r = list(range(9))\nr.remove(2)"),
        ("np.random.shuffle(range(9))", "np.random.shuffle(range(9))"),
        ("r = range(9)\nfor i in r: print(r[i])", "r = range(9)\nfor i in r: print(r[i])"),
        ("plt.plot(range(9), y)", "plt.plot(range(9), y)"),
    ],
)
def test_ranges(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("class A:\n    def __nonzero__(self): return 1", "class A:\n    def __bool__(self): return 1"),
        ("class A:\n    __metaclass__ = M", "class A(metaclass=M):\n    pass"),
        ("class A(B, C):\n    x = 1\n    __metaclass__ = M", "class A(B, C, metaclass=M):\n    x = 1"),
        (
            "class A:\n    def __unicode__(self): return ''\n    def __str__(self): return 'a'",
            "class A:\n    def __unicode__(self): return ''\n    def __str__(self): return 'a'",
        ),
        ("class A:\n    def next(self): return 1\nA().next()", "class A:\n    def next(self): return 1\nA().next()"),
        ("f = open('a')\nhead = f.next()", "f = open('a')\nhead = next(f)"),
    ],
)
def test_classes(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import string\nx = string.join(a)", "import string\nx = ' '.join(a)"),
        ("import string\nx = string.split(a + b, ',')", "import string\nx = (a + b).split(',')"),
        ("from string import upper\nx = upper(a)", "from string import upper\nx = a.upper()"),
        ("x = s.translate(None, '!?')", "x = s.translate(str.maketrans('', '', '!?'))"),
        ("x = s.translate(table)", "x = s.translate(table)"),
        ("x = 'a'.decode('utf8')", "x = 'a'"),
        ("x = y.decode('utf8')", "x = y.decode('utf8')"),
        ("x = y.encode('utf8').split()", "x = y.split()"),
        ("x = (a + b).encode('utf-8')", "x = (a + b)"),
        ("x = y.encode('ascii', 'ignore')", "x = y.encode('ascii', 'ignore').decode('ascii')"),
        ("sock.send(y.encode('utf-8'))", "sock.send(y.encode('utf-8'))"),
        ("x = y.encode('hex')", "x = y.encode('hex')"),
        ("le = enc.encode(y)", "le = enc.encode(y)"),
    ],
)
def test_text(before: str, after: str) -> None:
    check(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import csv\nr = csv.reader(open('a', 'rb'))", "import csv\nr = csv.reader(open('a', 'r', newline=''))"),
        (
            "import csv\nf = open('a', 'wb')\nw = csv.writer(f, delimiter=' ')",
            "import csv\nf = open('a', 'w', newline='')\nw = csv.writer(f, delimiter=' ')",
        ),
        ("import pickle\nx = pickle.load(open(p))", "import pickle\nx = pickle.load(open(p, 'rb'))"),
        (
            'import cPickle\nwith open(p, "w") as f:\n    cPickle.dump(x, f)',
            'import pickle\nwith open(p, "wb") as f:\n    pickle.dump(x, f)',
        ),
        ("import json\njson.dump(x, open(p, 'wb'))", "import json\njson.dump(x, open(p, 'w'))"),
        ("f = open(p, 'wb')\nf.write('a')", "f = open(p, 'w')\nf.write('a')"),
        ("f = open(p, 'wb')\nf.write(b'a')", "f = open(p, 'wb')\nf.write(b'a')"),
        ("f = open(p, 'rU')", "f = open(p, 'r')"),
        ("f = open(p, mode)", "f = open(p, mode)"),
        ("f = open(p, 'rb')\nx = np.load(f)", "f = open(p, 'rb')\nx = np.load(f)"),
    ],
)
def test_files(before: str, after: str) -> None:
    assert_rewrite(before, after)
    check(before, after)


@pytest.mark.parametrize(
    "cell",
    [
        "x = map(f, a)\ny = zip(a, b)\nz = filter(None, a)\nplt.plot(zip(a, b))",
        "x = d.keys()[0]\ny = d.values() + e.values()",
        "x = d.has_key(1)\nfor k, v in d.iteritems(): pass",
        "x = 7 / 2\nx = a[:n / 2]\nx = len(a) / 2\nx /= 2",
        "r = reader.next()",
        "print(range(3))\nrange(3)",
        "class A:\n    def __nonzero__(self): return 1\n\n    def next(self): return 1\n    __metaclass__ = M",
        "x = s.translate(None, b'a')",
        "x = y.encode('utf-8')",
        "try:\n    f()\nexcept ValueError as e:\n    print(e.message)",
        "try:\n    input = raw_input\nexcept NameError:\n    pass",
        "if sys.version_info < (3,):\n    range = xrange\n    text = unicode",
        "import six\nif six.PY2:\n    text = unicode",
        "def f(file, unicode=None, cmp=max):\n    return file(unicode), cmp(1, 2)",
        "from builtins import *\nfrom past.builtins import xrange, unicode\nxrange(3), unicode('a')",
        "rows.sort()\nrows.sort(key=f)\nsorted(rows, key=f, reverse=True)\ntable.sort(column)",
        "with open('a.csv', 'rb') as f:\n    df = pd.read_csv(f)",
    ],
)
def test_python_3_is_left_alone(cell: str) -> None:
    assert_unchanged(cell)
    catalogue = our_catalogue()
    made = replace(notebook(cell), metadata={"language_info": {"version": "3.5.2"}})
    assert Engine(catalogue.rules, catalogue.knowledge).rewrite(made, environment()).patches == ()
