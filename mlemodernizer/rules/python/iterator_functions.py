"""Functions of itertools that became the built-in ones."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import is_consumed


@dataclass(frozen=True, kw_only=True)
class IteratorFunctions(MovedCalls):
    """``izip(a, b)`` → ``zip(a, b)``; where the author had an iterator in hand, it says so: ``iter(zip(a, b))``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or is_consumed(site, site.node):
            return None
        name = self.moves[site.dotted].removeprefix("builtins.")
        if site.is_bound(name):
            return None
        call = site.call
        call.set_function(name)
        return Replacement(f"iter({call.text})")


rule = IteratorFunctions(
    applies_to=">=3.0",
    reason="zip, map and filter are iterators since Python 3.0, as izip, imap and ifilter of itertools were.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#views-and-iterators-instead-of-lists",
    moves={
        "itertools.izip": "builtins.zip",
        "itertools.imap": "builtins.map",
        "itertools.ifilter": "builtins.filter",
    },
    examples=(
        Example(
            before="from itertools import izip\nfor pair in izip([1], [2]):\n    print(pair)",
            after="pass\nfor pair in zip([1], [2]):\n    print(pair)",
        ),
        Example(
            before="import itertools\npairs = itertools.izip([1], [2])\nprint(next(pairs))",
            after="import itertools\npairs = iter(zip([1], [2]))\nprint(next(pairs))",
        ),
    ),
    unchanged=("from itertools import chain\nfor x in chain([1], [2]):\n    print(x)",),
)
