"""mlab.normpdf."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = ("matplotlib.mlab.normpdf", "matplotlib.pyplot.normpdf")


@dataclass(frozen=True, kw_only=True)
class Normpdf(Rule):
    """``mlab.normpdf(x, mean, deviation)`` → ``norm.pdf(x, mean, deviation)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.positional != 3 or call.keywords():  # noqa: PLR2004 - all its arguments
            return None
        call.set_function(f"{site.name_of('scipy.stats.norm')}.pdf")
        return Replacement(call.text)


rule = Normpdf(
    applies_to=">=3.1",
    reason="mlab.normpdf was removed in matplotlib 3.1, which names scipy.stats.norm.pdf in its place.",
    documentation="https://matplotlib.org/3.1.0/api/api_changes.html",
    gone=frozenset(_NAMES),
    examples=(
        Example(
            setup="from scipy.stats import norm\n",
            before="import matplotlib.mlab as mlab\ny = mlab.normpdf([0.0, 1.0], 0, 1)",
            after="import matplotlib.mlab as mlab\ny = norm.pdf([0.0, 1.0], 0, 1)",
        ),
    ),
    unchanged=("def normpdf(x, mu, sigma):\n    return x\n\n\nnormpdf(1, 2, 3)\n",),
)
