"""``from sklearn.model_selection import *`` fails on a name that is experimental."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = (
    "GridSearchCV GroupKFold GroupShuffleSplit KFold LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut "
    "ParameterGrid ParameterSampler PredefinedSplit RandomizedSearchCV RepeatedKFold RepeatedStratifiedKFold "
    "ShuffleSplit StratifiedKFold StratifiedShuffleSplit TimeSeriesSplit check_cv cross_val_predict cross_val_score "
    "cross_validate learning_curve permutation_test_score train_test_split validation_curve"
)


@dataclass(frozen=True, kw_only=True)
class ModelSelectionStar(Rule):
    """``import *`` → the names that the code uses."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ImportFrom,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.ImportFrom) or node.module != "sklearn.model_selection" or node.level:
            return None
        if [alias.name for alias in node.names] != ["*"]:
            return None
        program = site.references.analysis.program_of(site.unit.id)
        used = [name for name in _NAMES.split() if name in site.references.names.get(program.name, {})]
        return Replacement(f"from sklearn.model_selection import {', '.join(used)}") if used else None


rule = ModelSelectionStar(
    applies_to=">=0.24",
    reason="The star import of sklearn.model_selection reaches for an experimental class and fails since 0.24; "
    "the names that are used are imported.",
    documentation="https://scikit-learn.org/stable/modules/generated/sklearn.model_selection.HalvingGridSearchCV.html",
    examples=(
        Example(
            before="from sklearn.model_selection import *\nfolds = KFold(n_splits=3)",
            after="from sklearn.model_selection import KFold\nfolds = KFold(n_splits=3)",
        ),
    ),
    unchanged=("from sklearn.metrics import *\nscore = accuracy_score([1], [1])\n",),
)
