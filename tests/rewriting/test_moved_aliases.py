"""Imports whose alias repeats the old name."""

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.testing import assert_rewrite

MOVED = Moved(
    id="lib.moved", applies_to=">=1", reason="It moved.", documentation="https://lib.org", moves={"lib.old": "lib.new"}
)
CATALOGUE = Catalogue((MOVED,), Knowledge())


def _check(before: str, after: str) -> None:
    assert_rewrite(before, after, catalogue=CATALOGUE, versions={"lib": "1.0"})


def test_alias_and_mentions_change_together() -> None:
    _check("import lib.old as old\nold.f()", "import lib.new as new\nnew.f()")
    _check("from lib import old as old\nold.f()", "from lib import new\nnew.f()")


def test_another_alias_stays() -> None:
    _check("import lib.old as o\no.f()", "import lib.new as o\no.f()")
    _check("import lib.old as old\nnew = 1\nold.f()", "import lib.new as old\nnew = 1\nold.f()")
