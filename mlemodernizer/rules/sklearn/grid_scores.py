"""grid_scores_ of the hyper-parameter searches."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SOURCE = '''
def grid_scores(search):
    """grid_scores_ of scikit-learn before 0.20: parameters, mean score and score of each fold, in turn."""
    Score = $namedtuple("Score", "parameters mean_validation_score cv_validation_scores")
    results = search.cv_results_
    folds = $numpy.transpose([results[f"split{i}_test_score"] for i in range(search.n_splits_)])
    return [Score(*score) for score in zip(results["params"], results["mean_test_score"], folds)]
'''


@dataclass(frozen=True, kw_only=True)
class GridScores(Rule):
    """``search.grid_scores_`` → ``grid_scores(search)``, a function that is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        modules = ("grid_search", "model_selection")
        return [f"sklearn.{m}.{c}SearchCV.grid_scores_" for m in modules for c in ("Grid", "Randomized")]

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Attribute) or site.receiver is None:
            return None
        name = site.define(_SOURCE, namedtuple="collections.namedtuple", numpy="numpy")
        return Replacement(f"{name}({site.text(site.receiver)})") if name else None


rule = GridScores(
    applies_to=">=0.20",
    reason="grid_scores_ was removed in scikit-learn 0.20; a function makes the same list of cv_results_, with plain "
    "means over the folds.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#model-selection-enhancements-and-api-changes",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            before="import numpy as np\nfrom collections import namedtuple\nfrom sklearn.linear_model import Ridge\n"
            "from sklearn.grid_search import GridSearchCV\n"
            "search = GridSearchCV(Ridge(), {'alpha': [1, 2]}, cv=2).fit([[0], [1], [2], [4]], [0, 1, 2, 4])\n"
            "means = [score.mean_validation_score for score in search.grid_scores_]",
            after="import numpy as np\nfrom collections import namedtuple\nfrom sklearn.linear_model import Ridge\n"
            "from sklearn.model_selection import GridSearchCV\n"
            "search = GridSearchCV(Ridge(), {'alpha': [1, 2]}, cv=2).fit([[0], [1], [2], [4]], [0, 1, 2, 4])\n\n\n"
            + filled(_SOURCE, {"namedtuple": "namedtuple", "numpy": "np"})
            + "\n\n\nmeans = [score.mean_validation_score for score in grid_scores(search)]",
        ),
    ),
    unchanged=("def scores(search):\n    return search.grid_scores_\n", "grid_scores_ = 3\nprint(grid_scores_)\n"),
)
