"""gca(projection=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INSTEAD = {"matplotlib.figure.Figure.gca": "add_subplot", "matplotlib.pyplot.gca": "subplot"}


@dataclass(frozen=True, kw_only=True)
class Projection(Rule):
    """``fig.gca(projection='3d')`` → ``fig.add_subplot(projection='3d')``."""

    @property
    def targets(self) -> Iterable[str]:
        return _INSTEAD

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.positional or call.starred or not call.keywords() or not call.receiver:
            return None
        call.set_function(f"{call.receiver}.{_INSTEAD[site.dotted]}")
        return Replacement(call.text)


rule = Projection(
    applies_to=">=3.6",
    reason="gca takes no arguments since matplotlib 3.6; axes with a projection are made by add_subplot.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.6.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nfig = plt.figure()\n",
            before="ax = fig.gca(projection='3d')",
            after="ax = fig.add_subplot(projection='3d')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nax = plt.gcf().gca()\nplt.gca().set_title('a')\n",),
)
