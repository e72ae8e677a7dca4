"""Two rules that want the same place."""

from __future__ import annotations

from dataclasses import dataclass

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import assert_rewrite


@dataclass(frozen=True, kw_only=True)
class _Statement(Rule):
    """``np.f(inplace=1)`` becomes a statement, which is no call any more."""

    @property
    def targets(self) -> tuple[str, ...]:
        return ("numpy.f",)

    def rewrite(self, site: Site) -> Replacement | None:
        call = site.call
        return Replacement(f"x = {call.text}") if call.remove("inplace") else None


@dataclass(frozen=True, kw_only=True)
class _Renamed(Rule):
    @property
    def targets(self) -> tuple[str, ...]:
        return ("numpy.f",)

    def rewrite(self, site: Site) -> Replacement | None:
        call = site.call
        return Replacement(call.text) if call.rename("old", "new") else None


RULES = (
    _Statement(id="numpy.a", applies_to=">=1.0", reason="It changed.", documentation=""),
    _Renamed(id="numpy.b", applies_to=">=1.0", reason="It changed.", documentation=""),
)
CATALOGUE = Catalogue(RULES, Knowledge())


def test_each_gets_its_turn() -> None:
    assert_rewrite(
        "import numpy as np\nnp.f(inplace=1, old=2)\n",
        "import numpy as np\nx = np.f(new=2)\n",
        rules=["numpy.a", "numpy.b"],
        catalogue=CATALOGUE,
    )


@dataclass(frozen=True, kw_only=True)
class _Own(Rule):
    """``np.f(...)`` → ``own(...)``, which the rules of numpy do not know."""

    @property
    def targets(self) -> tuple[str, ...]:
        return ("numpy.f",)

    def rewrite(self, site: Site) -> Replacement | None:
        call = site.call
        call.set_function("own")
        return Replacement(call.text)


def test_a_rule_that_gives_way_goes_last() -> None:
    own = _Own(id="numpy.a", applies_to=">=1.0", reason="It changed.", documentation="", gives_way=True)
    assert_rewrite(
        "import numpy as np\nnp.f(old=2)\n",
        "import numpy as np\nown(new=2)\n",
        rules=["numpy.a", "numpy.b"],
        catalogue=Catalogue((own, RULES[1]), Knowledge()),
    )
