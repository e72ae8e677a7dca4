"""loglog(basex=, basey=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"base": "base", "nonpos": "nonpositive", "subs": "subs"}


@dataclass(frozen=True, kw_only=True)
class LoglogBases(Rule):
    """``loglog(x, y, basex=2, basey=2)`` → ``loglog(x, y, base=2)``; one for both axes."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.axes.Axes.loglog", "matplotlib.pyplot.loglog")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        for old, new in _NEW.items():
            x, y = call.source(f"{old}x"), call.source(f"{old}y")
            if x is None and y is None:
                continue
            if x is not None and y is not None and x != y:
                return None
            kept = "x" if x is not None else "y"
            if x is not None and y is not None:
                call.remove(f"{old}y")
            call.rename(f"{old}{kept}", new)
        return Replacement(call.text)


rule = LoglogBases(
    applies_to=">=3.5",
    reason="loglog takes one base for both axes since matplotlib 3.3; basex and basey were removed in 3.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    affects=frozenset({"plots"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.loglog([1, 2], [3, 4], basex=2, basey=2)",
            after="plt.loglog([1, 2], [3, 4], base=2)",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.loglog([1, 2], [3, 4], basex=2, basey=10)\n",),
)
