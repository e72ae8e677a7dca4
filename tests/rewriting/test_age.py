"""What the names in code tell of when it was written, and what follows for rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.testing import (
    assert_rewrite,
    assert_rewrite_after,
    assert_unchanged,
    failed_on_last_line,
    our_catalogue,
    rewritten,
)

KNOWLEDGE = Knowledge(
    since={"demo.Fresh": "2.1", "demo.read(kind)": "2.1", "demo.read(quick)": "2.1", "demo.newer": "1.5"},
    until={"demo.Stale": "1.4", "other.stale": "3.0", "demo.read(stale)": "1.4"},
    released={"demo 1.4": "2018-05", "demo 2.0": "2021-03", "demo 2.1": "2022-01", "other 3.0": "2020-07"},
)


@dataclass(frozen=True, kw_only=True)
class Renamed(Rule):
    """``demo.old`` → ``demo.new``, and ``demo.said`` → whether the code is older than demo 2.0."""

    @property
    def targets(self) -> Iterable[str]:
        return ("demo.old", "demo.said")

    def rewrite(self, site: Site) -> Replacement | None:
        said = str(site.predates("demo", "2.0"))
        return Replacement("demo.new" if site.dotted == "demo.old" else said)


CATALOGUE = Catalogue(
    (Renamed(id="demo.renamed", applies_to=">=2.0", reason="Renamed.", documentation="https://example.org"),), KNOWLEDGE
)
VERSIONS = {"demo": "3.0"}

KNOWS = [
    "import demo\ndemo.Fresh\ndemo.old",
    "from demo import Fresh\nimport demo\ndemo.old",
    "import demo\ndemo.read('x', kind=1)\ndemo.old",
    "import demo\ndemo.read('quick')\ndemo.old",
    "import demo\ndemo.read(how='quick')\ndemo.old",
]

KNOWS_NOT = [
    "import demo\ndemo.old",
    "import demo\ndemo.newer\ndemo.old",
    "import demo\nkind = Fresh = 'quick'\ndemo.old",
    "import demo, test\ntest.read('x', kind=1)\ndemo.old",
    "import demo\ntry:\n    from demo import Fresh\nexcept ImportError:\n    Fresh = None\ndemo.old",
    "import demo\ndemo.Fresh\ndemo.Stale\ndemo.old",
]

PREDATES = [
    "import demo\ndemo.Stale\nx = demo.said",
    "import demo\nfrom other import stale\nx = demo.said",
    "import demo\nimport other.stale.part\nx = demo.said",
    "import demo\ndemo.read(stale=3)\nx = demo.said",
    "import demo\nprint 'x'\nx = demo.said",
]


@pytest.mark.parametrize("code", KNOWS)
def test_code_that_knows_a_change_is_left_alone(code: str) -> None:
    assert_unchanged(code, catalogue=CATALOGUE, versions=VERSIONS)


def test_it_is_the_whole_notebook_that_knows() -> None:
    fresh = ("import demo", "demo.old", "x = demo.Fresh()")
    assert_unchanged(*fresh, catalogue=CATALOGUE, versions=VERSIONS)
    modules = {"part.py": "from demo import Fresh"}
    assert rewritten(*fresh[:2], modules=modules, catalogue=CATALOGUE, versions=VERSIONS).patches == ()


@pytest.mark.parametrize("code", KNOWS_NOT)
def test_code_that_may_not_know_it(code: str) -> None:
    assert_rewrite(code, code.replace("demo.old", "demo.new"), catalogue=CATALOGUE, versions=VERSIONS)


def test_a_failure_says_more() -> None:
    code = KNOWS[0]
    evidence = failed_on_last_line(code, "AttributeError", "module 'demo' has no attribute 'old'")
    result = rewritten(code, catalogue=CATALOGUE, versions=VERSIONS, evidence=evidence)
    assert result.notebook.cells[0].source.endswith("demo.new")


@pytest.mark.parametrize("code", PREDATES)
def test_what_is_gone_tells_the_age(code: str) -> None:
    assert "x = True" in said(code)


def said(code: str) -> str:
    rules = (*CATALOGUE.rules, *(rule for rule in our_catalogue().rules if rule.id == "python.print_statement"))
    return rewritten(code, catalogue=Catalogue(rules, KNOWLEDGE), versions=VERSIONS).notebook.cells[0].source


def test_what_is_there_does_not() -> None:
    assert said("import demo\nStale = stale = 1\nx = demo.said").endswith("x = False")
    guarded = (
        "import demo\ntry:\n    import other.stale as s\nexcept ImportError:\n    import other.s as s\nx = demo.said"
    )
    assert said(guarded).endswith("x = False")


def test_every_date_is_known() -> None:
    knowledge = our_catalogue().knowledge
    for name, version in knowledge.until.items():
        assert f"{name.partition('.')[0]} {version}" in knowledge.released
    for name in (*knowledge.since, *knowledge.until):
        assert knowledge.canonical_name(name.partition("(")[0]) == name.partition("(")[0], name
    assert not knowledge.since.keys() & knowledge.until.keys()


def test_ours() -> None:
    code = "import pandas as pd\ns = pd.Series(['a'])\nx = s.dtype == object"
    assert_rewrite(code, code.replace("== object", "in (object, 'str')"))
    assert_unchanged("import pandas as pd\nc = pd.col('a')\n" + code)
    assert_rewrite_after(
        "KeyError", "'a'", "c = 1\n" + code, "c = 1\n" + code.replace("== object", "in (object, 'str')")
    )
