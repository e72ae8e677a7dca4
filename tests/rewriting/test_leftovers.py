"""Imports of names that are gone."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite


class _Old(Rule):
    @property
    def targets(self) -> tuple[str, ...]:
        return ("numpy.old",)

    def rewrite(self, site: Site) -> Replacement | None:
        return Replacement("0") if site.is_call else None


RULE = _Old(applies_to=">=1.0", reason="It is gone.", documentation="", gone=frozenset({"numpy.old"}), id="numpy.old")
CATALOGUE = Catalogue((RULE,), Knowledge())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from numpy import old\nx = old()\n", "x = 0\n"),
        ("from numpy import old, array\nx = old()\n", "from numpy import array\nx = 0\n"),
        ("from numpy import (array,\n    old)\nx = old()\n", "from numpy import (array)\nx = 0\n"),
        ("from numpy import old # why\nx = old()\n", "pass # why\nx = 0\n"),
        ("def f():\n    from numpy import old as o\n    return o()\n", "def f():\n    pass\n    return 0\n"),
    ],
)
def test_leaves_with_its_last_mention(before: str, after: str) -> None:
    assert_rewrite(before, after, catalogue=CATALOGUE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("from numpy import old\nx = old()\ny = old\n", "from numpy import old\nx = 0\ny = old\n"),
        ("from numpy import old\nx = old()\n%timeit old\n", "from numpy import old\nx = 0\n%timeit old\n"),
    ],
)
def test_stays_while_it_is_mentioned(before: str, after: str) -> None:
    assert_rewrite(before, after, catalogue=CATALOGUE)
