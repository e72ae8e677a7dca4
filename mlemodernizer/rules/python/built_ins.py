"""Functions and classes that Python 2 had built in."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import failed_with, is_guarded

_NEW = {
    "StandardError": "Exception",
    "basestring": "str",
    "buffer": "memoryview",
    "intern": "sys.intern",
    "long": "int",
    "raw_input": "input",
    "reduce": "functools.reduce",
    "reload": "importlib.reload",
    "unichr": "chr",
    "unicode": "str",
    "xrange": "range",
}
_NEW_CALLS = ("apply", "execfile", "file")
_UNMISTAKABLE = frozenset({"StandardError", "basestring", "long", "raw_input", "unichr", "unicode", "xrange"})


@dataclass(frozen=True, kw_only=True)
class BuiltIns(Rule):
    """``xrange(3)`` → ``range(3)``, where nothing else binds the name."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"builtins.{name}" for name in (*_NEW, *_NEW_CALLS))

    def rewrite(self, site: Site) -> Replacement | None:
        name = site.dotted.removeprefix("builtins.")
        if site.is_bound(name) or is_guarded(site) or _may_come_by_star(site, name):
            return None
        if name == "reload" and _is_sys(site):
            return None  # see python.default_encoding
        if name in _NEW_CALLS:
            return self._call(site, name)
        home, _, leaf = _NEW[name].rpartition(".")
        if not home and site.is_bound(leaf):
            return None
        new = site.name_of(_NEW[name]) if home else leaf
        if not isinstance(site.node, ast.Call):
            return Replacement(new)
        text = site.text()
        function = site.text(site.node.func)
        return Replacement(new + text[len(function) :]) if text.startswith(function) else None

    def _call(self, site: Site, name: str) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.is_bound("open"):
            return None
        call = site.call
        given = [site.text(argument) for argument in site.node.args]
        if not given or call.starred or (call.keywords() and name != "file"):
            return None
        if name == "file":
            call.set_function("open")
            return Replacement(call.text)
        if name == "execfile":
            return Replacement(f"exec({', '.join([f'open({given[0]}).read()', *given[1:]])})")
        stars = [f"{star}{text}" for star, text in zip(("*", "**"), given[1:], strict=False)]
        return Replacement(f"{given[0]}({', '.join(stars)})") if isinstance(site.node.args[0], ast.Name) else None


def _may_come_by_star(site: Site, name: str) -> bool:
    stars = site.references.analysis.program_of(site.unit.id).globals.stars
    return bool(stars) and name not in _UNMISTAKABLE and not failed_with(site, "NameError", f"'{name}' is not defined")


def _is_sys(site: Site) -> bool:
    module = site.argument("module", 0)
    return module is not None and site.name(module) == "sys"


rule = BuiltIns(
    applies_to=">=3.0",
    reason="These functions and classes of Python 2 have another name, or another place, since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#builtins",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(before="for i in xrange(3):\n    print(unicode(i))", after="for i in range(3):\n    print(str(i))"),
        Example(
            before="total = reduce(lambda a, b: a + b, [1, 2])",
            after="import functools\ntotal = functools.reduce(lambda a, b: a + b, [1, 2])",
        ),
        Example(before="isinstance('a', basestring)", after="isinstance('a', str)"),
        Example(
            before="rows = file('data.txt', 'w')\nexecfile('data.txt')\napply(max, [1, 2])",
            after="rows = open('data.txt', 'w')\nexec(open('data.txt').read())\nmax(*[1, 2])",
        ),
    ),
    unchanged=(
        "try:\n    xrange\nexcept NameError:\n    xrange = range\nxrange(3)",
        "try:\n    text = unicode\nexcept NameError:\n    text = str",
        "import sys\nif sys.version_info[0] < 3:\n    text = unicode\nelse:\n    text = str",
        "from functools import reduce\nreduce(max, [1, 2])",
        "def read(file, long=1):\n    return file.read(long)",
        "class Frame:\n    def apply(self, f):\n        return f\n\n\nFrame().apply(max)",
        "from fastai.basics import *\napply(max, [1, 2])\nreduce(max, [1, 2])",
    ),
)
