"""What a failed run shows of Python 2 that nothing in the code gives away."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance
from mlemodernizer.testing import rewritten

VIEW = ("TypeError", "'dict_keys' object is not subscriptable")
FLOAT = ("TypeError", "'float' object cannot be interpreted as an integer")
BYTES = ("TypeError", "a bytes-like object is required, not 'str'")


def repaired(
    *cells: str, failure: tuple[str, str], line: int = 1, variables: dict[str, str] | None = None, receiver: str = ""
) -> list[str]:
    """The cells after the last one failed at a line."""
    cell = f"c{len(cells) - 1}"
    attribute = failure[1].rpartition(" ")[2].strip("'")
    evidence = Evidence(
        unit=cell,
        line=line,
        cell=cell,
        cell_line=line,
        exception=failure[0],
        message=failure[1],
        variables={name: Instance(type_) for name, type_ in (variables or {}).items()},
        receiver={attribute: receiver} if receiver else {},
    )
    result = rewritten(*cells, evidence=evidence)
    assert not result.failures
    return [c.source for c in result.notebook.cells]


@pytest.mark.parametrize(
    ("before", "after", "failure"),
    [
        ("x = d.keys()[0]", "x = list(d.keys())[0]", VIEW),
        ("x = d.values() + e", "x = list(d.values()) + e", ("TypeError", "unsupported: 'dict_values' object")),
        ("n = f(map(g, a))", "n = f(list(map(g, a)))", ("TypeError", "object of type 'map' has no len()")),
        (
            "for k in d.keys():\n    del d[k]",
            "for k in list(d.keys()):\n    del d[k]",
            ("RuntimeError", "dictionary changed size during iteration"),
        ),
        ("x = np.zeros(n / 2)", "x = np.zeros(n // 2)", FLOAT),
        ("x = a.reshape((n / 2, -1))", "x = a.reshape((n // 2, -1))", FLOAT),
        ("x = a[len(a) / 2]", "x = a[len(a) // 2]", ("TypeError", "list indices must be integers or slices")),
        ("x = a[: n / 2]", "x = a[: n // 2]", ("TypeError", "slice indices must be integers or None")),
        ("x = str(y, 'utf-8')", "x = y", ("TypeError", "decoding str is not supported")),
        ("x = 'a' + y.encode('utf-8')", "x = 'a' + y", ("TypeError", "can't concat str to bytes")),
        ("x = open(p, 'rb').read().split('a')", "x = open(p, 'r').read().split('a')", BYTES),
        (
            "x = s.translate(None, 'a')",
            "x = s.translate(str.maketrans('', '', 'a'))",
            ("TypeError", "str.translate() takes exactly one argument (2 given)"),
        ),
        ("x = it.next()", "x = next(it)", ("AttributeError", "'generator' object has no attribute 'next'")),
        ("x = it.has_key(1)", "x = 1 in it", ("AttributeError", "'dict' object has no attribute 'has_key'")),
        (
            "for k in d.iteritems(): pass",
            "for k in d.items(): pass",
            ("AttributeError", "'dict' object has no attribute 'iteritems'"),
        ),
    ],
)
def test_in_the_failing_statement(before: str, after: str, failure: tuple[str, str]) -> None:
    assert repaired("import numpy as np", before, failure=failure)[1] == after
    assert rewritten("import numpy as np", before).patches == ()
    assert repaired("import numpy as np", before, "fails()", failure=failure)[1] == before
    assert repaired("import numpy as np", before, failure=("ValueError", "no"))[1] == before


def test_decoding_text() -> None:
    failure = ("AttributeError", "'str' object has no attribute 'decode'")
    before = "x = y.decode('utf-8').split()"
    assert repaired(before, failure=failure, receiver="builtins.str") == ["x = y.split()"]
    assert repaired(before, failure=failure, receiver="numpy.ndarray") == [before]


def test_where_the_variable_got_its_value() -> None:
    cells = ("keys = d.keys()\nother = d.values()", "half = n / 2")
    assert repaired(*cells, "x = keys[0]", failure=VIEW, variables={"keys": "builtins.dict_keys"}) == [
        "keys = list(d.keys())\nother = d.values()",
        "half = n / 2",
        "x = keys[0]",
    ]
    assert repaired(*cells, "for i in range(half): f()", failure=FLOAT, variables={"half": "builtins.float"}) == [
        "keys = d.keys()\nother = d.values()",
        "half = n // 2",
        "for i in range(half): f()",
    ]
    assert repaired(*cells, "f(half)", failure=FLOAT, variables={"half": "builtins.float"}) == [*cells, "f(half)"]
    files = ("f = open(p, 'rb')", "for line in f: line.split('a')")
    assert repaired(*files, failure=BYTES) == ["f = open(p, 'r')", files[1]]


def test_buffers_and_pickles() -> None:
    failure = ("TypeError", "initial_value must be str or None, not bytes")
    assert repaired("import io", "x = io.StringIO(r.content)", failure=failure)[1] == "x = io.BytesIO(r.content)"
    codec = ("UnicodeDecodeError", "'ascii' codec can't decode byte 0x90 in position 0: ordinal not in range(128)")
    assert repaired("import pickle", "x = pickle.load(f)", failure=codec)[1] == "x = pickle.load(f, encoding='latin1')"
