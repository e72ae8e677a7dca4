"""Rules that see methods and attributes by their names alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten


@dataclass(frozen=True, kw_only=True)
class Shout(Rule):
    @property
    def members(self) -> Iterable[str]:
        return ("say",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return Replacement(site.text(), note=f"{site.text()} is only mentioned.")
        return Replacement(site.text().replace(".say", ".shout"))


RULE = Shout(id="python.shout", applies_to=">=3", reason="Louder.", documentation="https://example.org")
CATALOGUE = Catalogue((RULE,), Knowledge())


def test_members_of_anything() -> None:
    assert_rewrite("x.say(y.say(1))", "x.shout(y.shout(1))", catalogue=CATALOGUE)
    assert_rewrite("def f(a):\n    return a.b().say()", "def f(a):\n    return a.b().shout()", catalogue=CATALOGUE)
    assert_unchanged("say(1)\nx.tell()\nsay.x", catalogue=CATALOGUE)


def test_what_is_left_alone_may_be_noted() -> None:
    result = rewritten("f = x.say", "x.say\nx.say", catalogue=CATALOGUE)
    assert result.notes == ("x.say is only mentioned.",)
    assert result.patches == ()
