"""Names that are gone are found elsewhere, or left alone."""

from __future__ import annotations

import pytest
from packages import Packages, proposed

from mlemodernizer.strategies.error_repair.relocate import RelocateStrategy

HELD = {
    "lib.new.f": "function(a, b=1)",
    "lib.new.g": "function(a, *, b=1)",
    "lib.f": "= lib.new.f",
    "lib.new.Model": "class(size=1)",
    "lib.new.Model.fit": "function(x)",
    "lib.other.h": "function()",
    "lib.one.twice": "function()",
    "lib.two.twice": "function()",
    "lib.errors.Missing": "class",
    "lib.core.errors.Missing": "= lib.errors.Missing",
    "lib.low": "function()",
    "lib.text.Markup": "= markup.Markup",
    "markup.Markup": "class(text)",
    "markup.escape": "function(text)",
    "lib.np.helpers.convert": "function(x)",
    "lib.np.helpers": "module",
    "lib.parts.Part": "class(x=1)",
    "lib.parts.pure.Part": "class(x=1)",
    "vendored.mp": "value",
    "lib.data.table": "value",
    "lib.cells.rnn": "function(x)",
}


def name_gone(name: str, module: str, *cells: str) -> str:
    message = f"cannot import name '{name}' from '{module}' (/site-packages/lib/__init__.py)"
    return proposed(
        RelocateStrategy, Packages(HELD, {"lib.new.Model"}), "ImportError", message, *cells, installed=INSTALLED
    )


def attribute_gone(module: str, name: str, *cells: str) -> str:
    message = f"module '{module}' has no attribute '{name}'"
    return proposed(
        RelocateStrategy, Packages(HELD, {"lib.new.Model"}), "AttributeError", message, *cells, installed=INSTALLED
    )


def module_gone(module: str, *cells: str) -> str:
    message = f"No module named '{module}'"
    return proposed(
        RelocateStrategy, Packages(HELD), "ModuleNotFoundError", message, *cells, installed=(*INSTALLED, "vendored")
    )


INSTALLED = ("lib", "markup")


@pytest.mark.parametrize(
    ("name", "module", "before", "after"),
    [
        ("h", "lib.old", "from lib.old import h", "from lib.other import h"),
        # all that are gone move at once, to the one place that has them all
        ("g", "lib.old", "from lib.old import g, f\ng(1)", "from lib.new import g, f\ng(1)"),
        ("h", "lib.old", "from lib.old import h, g", "from lib.other import h\nfrom lib.new import g"),
        # the object is another package's, which a module of this one imports; what went with it is there, too
        ("Markup", "lib", "from lib import Markup", "from markup import Markup"),
        ("Markup", "lib", "from lib import Markup, escape", "from markup import Markup, escape"),
        # a module
        (
            "helpers",
            "lib",
            "from lib import helpers\nhelpers.convert(1)",
            "from lib.np import helpers\nhelpers.convert(1)",
        ),
        # what a package around the old module offers
        ("Part", "lib.parts.plain", "from lib.parts.plain import Part", "from lib.parts import Part"),
        # arguments by position are no obstacle where they can be named
        ("g", "lib.old", "from lib.old import g\ng(1, 2)", "from lib.new import g\ng(1, 2)"),
        (
            "Model",
            "lib.old",
            "from lib.old import Model\nModel(3).fit(1)",
            "from lib.new import Model\nModel(3).fit(1)",
        ),
    ],
)
def test_a_name_has_moved(name: str, module: str, before: str, after: str) -> None:
    assert name_gone(name, module, before) == after


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("twice", "from lib.old import twice"),  # two have that name
        ("nowhere", "from lib.old import nowhere"),
        ("model", "from lib.old import model"),
        ("Low", "from lib.old import Low"),
        ("f", "from lib.old import f\nf(1, c=2)"),  # takes no c
        ("f", "from lib.old import f\nf(1, 2, 3)"),
        ("f", "from lib.old import f\nf()"),
        ("Model", "from lib.old import Model\nModel(length=3)"),
        ("Model", "from lib.old import Model\nm = Model()\nm.predict()"),  # has no such method
        ("helpers", "from lib import helpers\nhelpers.undo(1)"),
        ("Missing", "from lib.old import Missing\nMissing(code=1)"),  # no signature says that it takes that
        # data of the same name in another module are other data
        ("table", "from lib.old import table"),
        # what has names in it is a module
        ("rnn", "from lib.old import rnn\nrnn.Cell(1)"),
    ],
)
def test_what_does_not_fit_is_no_hit(name: str, code: str) -> None:
    assert name_gone(name, "lib" if name == "helpers" else "lib.old", code) == ""


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("h", "import lib\nlib.h()", "import lib\nlib.other.h()"),
        ("h", "import lib as l\nl.h()", "import lib as l\nl.other.h()"),
        # importing lib does not make lib.new.Model available: it has to be imported
        ("Model", "import lib\nlib.Model()", "from lib.new import Model\nimport lib\nModel()"),
        ("old", "import lib\nlib.old.h()", "import lib\nlib.other.h()"),
        ("old", "import lib\nlib.old.h() + lib.old.low()", "import lib\nlib.other.h() + lib.low()"),
        ("old", "import lib\nlib.old.h() + lib.old.nowhere()", ""),
    ],
)
def test_an_attribute_has_moved(name: str, before: str, after: str) -> None:
    assert attribute_gone("lib", name, before) == after


def test_a_lazy_package_says_it_in_its_own_words() -> None:
    message = "No lib attribute h"
    assert proposed(RelocateStrategy, Packages(HELD), "AttributeError", message, "import lib\nlib.h()", line=2) == (
        "import lib\nlib.other.h()"
    )


@pytest.mark.parametrize(
    ("module", "before", "after"),
    [
        ("lib.old", "import lib.old as o\no.f(1)", "import lib as o\no.f(1)"),
        ("lib.old", "import lib.old\nlib.old.g(1)\nlib.old.Model()", "import lib.new\nlib.new.g(1)\nlib.new.Model()"),
        ("lib.old", "from lib.old import *\ng(1)\nprint(2)", "from lib.new import *\ng(1)\nprint(2)"),
        (
            "lib.old",
            "import lib.old as o\no.g(1) + o.h()",
            "from lib.new import g\nfrom lib.other import h\ng(1) + h()",
        ),
        # a module of the same name is what the module was
        ("lib.compat.errors", "import lib.compat.errors as e\ne.Missing", "import lib.errors as e\ne.Missing"),
        # a package that was carried along is one that is depended on
        ("lib.vendored", "from lib.vendored import mp", "from vendored import mp"),
        ("lib.vendored", "import lib.vendored as vendored\nvendored.mp", "import vendored\nvendored.mp"),
        ("lib.vendored", "from lib.vendored import nothing", ""),
        ("lib.old", "from lib.old import f, nowhere", ""),
        ("lib.old", "from lib.old import *\nprint(2)", ""),
        ("lib.old", "from lib.old import *\ng(1)\nh()", ""),
        ("lib.old", "import lib.old", ""),
        ("absent.old", "from absent.old import f", ""),
    ],
)
def test_a_module_is_gone(module: str, before: str, after: str) -> None:
    assert module_gone(module, before) == after
