"""scipy.stats.chisqprob."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAME = "scipy.stats.chisqprob"


@dataclass(frozen=True, kw_only=True)
class Chisqprob(Rule):
    """``stats.chisqprob(x, df)`` → ``stats.chi2.sf(x, df)``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_NAME,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 2 or node.keywords:  # noqa: PLR2004 - all arguments
            return None
        call = site.call
        call.set_function(f"{site.name_of('scipy.stats.chi2')}.sf")
        return Replacement(call.text)


rule = Chisqprob(
    applies_to=">=1.0",
    reason="chisqprob, the survival function of the chi-squared distribution, was removed in SciPy 1.0.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.0.0-notes.html",
    gone=frozenset({_NAME}),
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="p = stats.chisqprob(3.84, 1)",
            after="p = stats.chi2.sf(3.84, 1)",
        ),
    ),
    unchanged=("from scipy import stats\nstats.chisqprob = lambda x, df: stats.chi2.sf(x, df)\n",),
)
