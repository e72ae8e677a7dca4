"""Functions that take whole numbers only, and used to take floats with a whole value."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSED = "'float' object cannot be interpreted as an integer"


@dataclass(frozen=True, kw_only=True)
class WholeNumbers(Rule):
    """``function(1e6)`` → ``function(int(1e6))``; of other values only where the run has refused one."""

    functions: tuple[str, ...]

    @property
    def targets(self) -> Iterable[str]:
        return self.functions

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.node.keywords or site.is_bound("int"):
            return None
        if any(isinstance(argument, ast.Starred) for argument in site.node.args):
            return None
        refused = site.failed and site.failure[1] == _REFUSED
        call = site.call
        changed = False
        for i, argument in enumerate(site.node.args):
            value = site.literal(argument)
            whole = isinstance(value, float) and value.is_integer()
            unknown = value is ... and not site.is_a(argument, "builtins.int")
            if whole or (refused and unknown):
                call.set("", f"int({site.text(argument)})", i)
                changed = True
        return Replacement(call.text) if changed else None
