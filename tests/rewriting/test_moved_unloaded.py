"""Moves to modules that their package does not import by itself."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.testing import assert_rewrite


def _check(before: str, after: str, knowledge: Knowledge | None = None) -> None:
    rule = Moved(
        id="lib.moved",
        applies_to=">=1",
        reason="It moved.",
        documentation="https://lib.org",
        moves={"lib.f": "lib.far.f"},
        unloaded=frozenset({"lib.far.f"}),
    )
    assert_rewrite(before, after, catalogue=Catalogue((rule,), knowledge or Knowledge()), versions={"lib": "1.0"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import lib\nlib.f()", "from lib.far import f\nimport lib\nf()"),
        ("import lib\nf = 1\nlib.f()", "import lib.far\nimport lib\nf = 1\nlib.far.f()"),
        ("from lib import f\nf()", "from lib.far import f\nf()"),
        ("import lib\nimport lib.far as far\nlib.f()", "import lib\nimport lib.far as far\nfar.f()"),
    ],
)
def test_what_it_needs_is_imported(before: str, after: str) -> None:
    _check(before, after)


def test_a_well_known_package_is_no_exception() -> None:
    _check("import lib as l\nl.f()", "from lib.far import f\nimport lib as l\nf()", Knowledge(aliases={"lib": "l"}))


def test_an_alias_that_is_the_new_name_is_none() -> None:
    rule = Moved(
        id="lib.moved", applies_to=">=1", reason="x", documentation="https://lib.org", moves={"lib.old": "other"}
    )
    assert_rewrite(
        "import lib.old as other\nother.f()",
        "import other\nother.f()",
        catalogue=Catalogue((rule,), Knowledge()),
        versions={"lib": "1.0"},
    )
