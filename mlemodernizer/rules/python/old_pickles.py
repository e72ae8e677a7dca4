"""Pickles that Python 2 wrote."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.python._python2 import at_fault, failed_with


@dataclass(frozen=True, kw_only=True)
class OldPickles(Rule):
    """``pickle.load(f)`` → ``pickle.load(f, encoding='latin1')``, once it has failed to decode what it read."""

    @property
    def targets(self) -> Iterable[str]:
        return ("pickle.load", "pickle.loads")

    def rewrite(self, site: Site) -> Replacement | None:
        failed = failed_with(site, "UnicodeDecodeError", "'ascii' codec can't decode") and at_fault(site)
        if not isinstance(site.node, ast.Call) or not failed:
            return None
        call = site.call
        if call.starred or call.has("encoding"):
            return None
        call.set("encoding", "'latin1'")
        return Replacement(call.text)


rule = OldPickles(
    applies_to=">=3.0",
    reason="Text and arrays that Python 2 pickled are bytes, which Python 3 reads as Latin-1.",
    documentation="https://docs.python.org/3/library/pickle.html#pickle.load",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import pickle\ndata = pickle.dumps([1])\n",
            before="rows = pickle.loads(data)",
            after="rows = pickle.loads(data, encoding='latin1')",
            failure=(
                "UnicodeDecodeError",
                "'ascii' codec can't decode byte 0xe4 in position 0: ordinal not in range(128)",
            ),
        ),
    ),
    unchanged=("import pickle\npickle.loads(pickle.dumps([1]))",),
)
