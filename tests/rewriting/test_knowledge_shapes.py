"""Shapes of subscripts and lists."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.values import Instance, Text, Value

KNOWLEDGE = Knowledge(
    items={"lib.T[(slice, int)]": "lib.Column", "lib.T[(slice, ?)]": "lib.Some", "lib.T[tuple]": "lib.Any"},
    calls={"lib.names": "list(builtins.str)", "lib.joined": "item(arg0)"},
)
SLICE = Instance("builtins.slice")


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        ((SLICE, Text(0)), "lib.Column"),
        ((SLICE, None), "lib.Some"),
        ((Text(0), SLICE), "lib.Any"),
    ],
)
def test_parts_of_a_subscript(index: tuple[Value | None, ...], expected: str) -> None:
    assert KNOWLEDGE.item(Instance("lib.T"), Instance("builtins.tuple", index)) == Instance(expected)


def test_unknown_subscript() -> None:
    assert KNOWLEDGE.item(Instance("lib.T"), SLICE) is None


def test_list_of() -> None:
    assert KNOWLEDGE.call("lib.names", None, ()) == Instance("builtins.list", (Instance("builtins.str"),))


def test_item_of_a_tuple_of_one_kind() -> None:
    one, other = Instance("lib.A"), Instance("lib.B")
    assert KNOWLEDGE.call("lib.joined", None, (Instance("builtins.tuple", (one, one)),)) == one
    assert KNOWLEDGE.call("lib.joined", None, (Instance("builtins.tuple", (one, other)),)) is None
    assert KNOWLEDGE.call("lib.joined", None, (Instance("builtins.tuple", (one, None)),)) is None


def test_iterator_of() -> None:
    knowledge = Knowledge(
        bases={"lib.Sub": ("lib.Rows",)},
        calls={"builtins.iter": "iter(arg0)", "lib.Rows.__iter__": "lib.Cursor"},
    )
    assert knowledge.call("builtins.iter", None, (Instance("lib.Sub"),)) == Instance("lib.Cursor")
    assert knowledge.call("builtins.iter", None, (Instance("lib.Other"),)) is None
    assert knowledge.call("builtins.iter", None, (None,)) is None


def test_each_of_what_a_loop_goes_over() -> None:
    known = Knowledge(
        calls={"lib.numbered": "lib.Numbered((builtins.int, each(arg0)))"}, iteration={"lib.Table": "lib.Label"}
    )
    pair = Instance("builtins.tuple", (Instance("builtins.int"), Instance("lib.Label")))
    assert known.call("lib.numbered", None, (Instance("lib.Table"),)) == Instance("lib.Numbered", (pair,))
    texts = Instance("builtins.list", (Instance("builtins.str"),))
    pair = Instance("builtins.tuple", (Instance("builtins.int"), Instance("builtins.str")))
    assert known.call("lib.numbered", None, (texts,)) == Instance("lib.Numbered", (pair,))
    pair = Instance("builtins.tuple", (Instance("builtins.int"), None))
    assert known.call("lib.numbered", None, (None,)) == Instance("lib.Numbered", (pair,))
