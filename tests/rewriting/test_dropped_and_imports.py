from pathlib import Path

import pytest

from mlemodernizer.rewriting.catalogue import Catalogue
from mlemodernizer.rewriting.kinds import Dropped, Moved
from mlemodernizer.rewriting.knowledge import Knowledge
from mlemodernizer.rewriting.rule import Rule
from mlemodernizer.testing import assert_rewrite, assert_unchanged

FACTS = {"applies_to": ">=1.0", "reason": "It went.", "documentation": "https://example.org"}


def catalogue(*rules: Rule, types: str = "", path: Path | None = None) -> Catalogue:
    if path is not None:
        path.write_text(types)
    return Catalogue(rules, Knowledge.load([path] if path is not None else []))


DROPPED = catalogue(
    Dropped(id="lib.gone", functions={"lib.setup": (), "lib.hold": (True,)}, **FACTS)  # type: ignore[arg-type]
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("import lib\nlib.setup(1)\nx = 1", "import lib\n\nx = 1"),
        ("import lib\nlib.hold(True);", "import lib\npass;"),
        ("import lib\nif x:\n    lib.setup()", "import lib\nif x:\n    pass"),
        ("import lib\nx = 1; lib.hold(True)", "import lib\nx = 1; pass"),
        ("import lib\nlib.setup(\n    1,\n)", "import lib\npass"),
        ("from lib import setup\nfor i in x: setup(i)", "from lib import setup\nfor i in x: pass"),
    ],
)
def test_dropped(before: str, after: str) -> None:
    assert_rewrite(before, after, catalogue=DROPPED, versions={"lib": "1.0"})


@pytest.mark.parametrize(
    "code", ["y = lib.setup()", "lib.hold(False)", "lib.hold(x)", "lib.hold()", "lib.setup", "setup()"]
)
def test_not_dropped(code: str) -> None:
    assert_unchanged(f"import lib\n{code}", catalogue=DROPPED, versions={"lib": "1.0"})


def test_a_module_that_moves_under_a_dotted_name_keeps_its_local_name() -> None:
    moved = catalogue(Moved(id="lib.moved", moves={"lib": "new.place"}, **FACTS))  # type: ignore[arg-type]
    assert_rewrite("import lib\nlib.f()", "import new.place as lib\nlib.f()", catalogue=moved, versions={"lib": "1.0"})


def test_the_alias_of_the_module_itself_comes_before_that_of_its_package(tmp_path: Path) -> None:
    moved = catalogue(
        Moved(id="lib.moved", moves={"lib.plt": "plots.pyplot"}, **FACTS),  # type: ignore[arg-type]
        types='[aliases]\n"plots" = "pl"\n"plots.pyplot" = "plt"\n',
        path=tmp_path / "types.toml",
    )
    assert_rewrite(
        "import lib\nlib.plt.show()",
        "import plots.pyplot as plt\nimport lib\nplt.show()",
        catalogue=moved,
        versions={"lib": "1.0"},
    )


def test_the_name_of_a_module_that_is_bound_to_another_thing_is_not_imported_over_it() -> None:
    moved = catalogue(Moved(id="lib.moved", moves={"lib.day": "day.day"}, **FACTS))  # type: ignore[arg-type]
    assert_rewrite(
        "import lib\nf = lambda: lib.day(1)\nday = 2",
        "from day import day as _day\nimport lib\nf = lambda: _day(1)\nday = 2",
        catalogue=moved,
        versions={"lib": "1.0"},
    )
