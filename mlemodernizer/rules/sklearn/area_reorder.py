"""auc(reorder=True)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AreaReorder(Rule):
    """``auc(x, y, reorder=True)`` → ``auc(*zip(*sorted(zip(x, y))))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.metrics.auc",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.literal(site.argument("reorder", 2)) is not True:
            return None
        call = site.call
        x, y = call.remove("x", 0), call.remove("y", 0) or call.remove("y")
        if x is None or y is None or call.starred:
            return None
        return Replacement(f"{call.function}(*zip(*sorted(zip({x}, {y}))))")


rule = AreaReorder(
    applies_to=">=0.22",
    reason="auc does not sort its points any more since scikit-learn 0.22.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.20.html#sklearn-metrics",
    examples=(
        Example(
            setup="from sklearn import metrics\n",
            before="area = metrics.auc([0, 1, 0.5], [0, 1, 0.7], reorder=True)",
            after="area = metrics.auc(*zip(*sorted(zip([0, 1, 0.5], [0, 1, 0.7]))))",
        ),
    ),
    unchanged=("from sklearn.metrics import auc\nauc([0, 1], [0, 1])\n",),
)
