"""Definitions that rules put in place of what a library no longer has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite, assert_unchanged

_SOURCE = """
def doubled(x):
    return $add(x, x)
"""


@dataclass(frozen=True, kw_only=True)
class Doubled(Rule):
    @property
    def targets(self) -> Iterable[str]:
        return ("demo.double",)

    def rewrite(self, site: Site) -> Replacement | None:
        name = site.define(_SOURCE, add="operator.add") if site.is_call else ""
        if not name:
            return None
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


MINE = Catalogue(
    (
        Doubled(
            id="python.doubled",
            applies_to=">=3",
            reason="It went.",
            documentation="https://example.org",
            gone=frozenset({"demo.double"}),
        ),
    ),
    Knowledge(),
)
DEFINED = "def doubled(x):\n    return add(x, x)\n\n\n"


def test_stands_once_before_the_first_use() -> None:
    assert_rewrite(
        [
            "from demo import double\nx = 1",
            "from operator import add\na = 1\n\nb = double(a); double(b)",
            "double(3)",
        ],
        ["x = 1", f"from operator import add\na = 1\n\n\n{DEFINED}b = doubled(a); doubled(b)", "doubled(3)"],
        catalogue=MINE,
    )


def test_stands_before_a_function_that_uses_it() -> None:
    assert_rewrite(
        "import demo\nfrom operator import add\n@cached\ndef f(a):\n    return demo.double(a)",
        f"import demo\nfrom operator import add\n\n\n{DEFINED}@cached\ndef f(a):\n    return doubled(a)",
        catalogue=MINE,
    )


def test_brings_its_imports() -> None:
    assert_rewrite(
        ["import demo", "%time y = demo.double(1)"],
        ["import demo", f"from operator import add\n\n\n{DEFINED}%time y = doubled(1)"],
        catalogue=MINE,
    )


def test_is_used_where_it_stands_already() -> None:
    assert_rewrite(
        [f"from operator import add\n{DEFINED}import demo", "demo.double(2)"],
        [f"from operator import add\n{DEFINED}import demo", "doubled(2)"],
        catalogue=MINE,
    )


def test_is_not_made_where_the_name_is_taken() -> None:
    assert_unchanged("import demo\ndef doubled(y):\n    return 2 * y\ndemo.double(1)", catalogue=MINE)
    assert_unchanged("import demo\ndoubled = [1]\ndemo.double(1)", catalogue=MINE)
    assert_unchanged(f"import demo\nfrom operator import add\ndemo.double(1)\n\n\n{DEFINED}", catalogue=MINE)
