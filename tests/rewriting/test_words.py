"""Rules that look at all nodes of a kind are asked only where one of their words stands in the code."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import rewritten


@dataclass(frozen=True, kw_only=True)
class Asked(Rule):
    """Notes that it was asked."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Compare,)

    @property
    def words(self) -> Iterable[str]:
        return ("flag",)

    def rewrite(self, site: Site) -> Replacement | None:
        return Replacement(site.text(), note="asked")


RULE = Asked(id="python.asked", applies_to=">=3", reason="Why.", documentation="https://example.org")
CATALOGUE = Catalogue((RULE,), Knowledge())


@pytest.mark.parametrize(
    "code",
    [
        "flag",
        "x.flag",
        "f(flag=1)",
        "d['flag']",
        "import flag",
        "import a.flag.b",
        "from a.flag import b",
        "from a import flag as c",
    ],
)
def test_asked_where_a_word_is_in_sight(code: str) -> None:
    assert rewritten("1 < 2", f"{code}", catalogue=CATALOGUE).notes == ("asked",)


@pytest.mark.parametrize("code", ["flags", "x.flagged", "d['a flag']", "# flag", "import flags"])
def test_not_asked_elsewhere(code: str) -> None:
    assert rewritten("1 < 2", code, catalogue=CATALOGUE).notes == ()
