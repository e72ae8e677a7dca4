"""inspect.getargspec."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SHARED = ("args", "varargs", "defaults")


@dataclass(frozen=True, kw_only=True)
class ArgumentSpecification(Rule):
    """``inspect.getargspec(f)`` → ``inspect.getfullargspec(f)``, cut to four where all of it is used."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(site.name_of("inspect.getfullargspec"))
        parent = site.parent
        if isinstance(parent, ast.Attribute):
            return Replacement(call.text) if parent.attr in _SHARED else None
        if isinstance(parent, ast.Subscript) and site.literal(parent.slice) in range(4):
            return Replacement(call.text)
        return Replacement(f"{call.text}[:4]")


rule = ArgumentSpecification(
    applies_to=">=3.11",
    reason="getargspec was removed in Python 3.11; getfullargspec begins with the same four things.",
    documentation="https://docs.python.org/3/whatsnew/3.11.html#removed",
    gone=frozenset({"inspect.getargspec"}),
    examples=(
        Example(
            setup="import inspect\ndef f(a, b=1):\n    pass\n",
            before="names = inspect.getargspec(f).args\nargs, varargs, keywords, defaults = inspect.getargspec(f)",
            after="names = inspect.getfullargspec(f).args\n"
            "args, varargs, keywords, defaults = inspect.getfullargspec(f)[:4]",
        ),
    ),
    unchanged=("import inspect\ninspect.signature(print)\n",),
)
