"""Definitions in place of imports."""

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.kinds import Defined
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.testing import assert_rewrite, assert_unchanged

RULE = Defined(
    id="python.gone",
    applies_to=">=3",
    reason="one and two are gone.",
    documentation="https://example.org",
    definitions={"lib.one": "\ndef one():\n    return base\n", "lib.two": "def two():\n    return 2 * base"},
    shared="base = 1",
    gone=frozenset({"lib.one", "lib.two"}),
)
CATALOGUE = Catalogue((RULE,), Knowledge())


def test_takes_the_place_of_the_import() -> None:
    assert_rewrite(
        ["from lib import one\nx = 1", "one()"],
        ["base = 1\n\n\ndef one():\n    return base\nx = 1", "one()"],
        catalogue=CATALOGUE,
    )


def test_each_is_defined_once() -> None:
    assert_rewrite(
        ["from lib import other, one", "from lib import one, two as zwei", "one() + zwei()"],
        [
            "from lib import other\n\n\nbase = 1\n\n\ndef one():\n    return base",
            "def two():\n    return 2 * base\n\n\nzwei = two",
            "one() + zwei()",
        ],
        catalogue=CATALOGUE,
    )
    assert_rewrite(
        ["from lib import one", "from lib import one", "one()"],
        ["base = 1\n\n\ndef one():\n    return base", "pass", "one()"],
        catalogue=CATALOGUE,
    )


def test_inside_of_a_function() -> None:
    assert_rewrite(
        "def f():\n    from lib import two\n    return two()",
        "def f():\n    base = 1\n\n\n    def two():\n        return 2 * base\n    return two()",
        catalogue=CATALOGUE,
    )


def test_what_nobody_uses_is_not_defined() -> None:
    assert_rewrite("from lib import one, other", "from lib import other", catalogue=CATALOGUE)


def test_left_alone() -> None:
    assert_unchanged("from lib import other\none = 1\none", catalogue=CATALOGUE)
    assert_unchanged("from .lib import one\none()", catalogue=CATALOGUE)
    assert_unchanged("import os; from lib import one\none()", catalogue=CATALOGUE)
