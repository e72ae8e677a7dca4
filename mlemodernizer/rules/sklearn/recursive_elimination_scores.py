"""grid_scores_ of RFECV."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class EliminationScores(Rule):
    """``selector.grid_scores_`` → ``selector.cv_results_['mean_test_score']``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.feature_selection.RFECV.grid_scores_",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Attribute) or site.receiver is None:
            return None
        return Replacement(f"{site.text(site.receiver)}.cv_results_['mean_test_score']")


rule = EliminationScores(
    applies_to=">=1.2",
    reason="grid_scores_ of RFECV became the mean_test_score of cv_results_ in scikit-learn 1.0 and went in 1.2.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-feature-selection",
    examples=(
        Example(
            setup="from sklearn.feature_selection import RFECV\nfrom sklearn.linear_model import Ridge\n"
            "selector = RFECV(Ridge(), cv=2).fit([[0, 1], [1, 1], [2, 0], [4, 1]], [0, 1, 2, 4])\n",
            before="scores = selector.grid_scores_",
            after="scores = selector.cv_results_['mean_test_score']",
        ),
    ),
    unchanged=("def scores(selector):\n    return selector.grid_scores_\n",),
)
