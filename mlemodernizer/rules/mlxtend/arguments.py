"""Arguments and names of mlxtend that changed."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_CLONES = KeywordChange(renamed={"refit": "use_clones"})

rule = KeywordTable(
    applies_to=">=0.18",
    reason="The argument or the name was replaced by mlxtend between 0.5 and 0.18, or removed as it only chose a "
    "resolution or what is printed.",
    documentation="https://rasbt.github.io/mlxtend/CHANGELOG/",
    affects=frozenset({"plots"}),
    changes={
        "mlxtend.classifier.EnsembleVoteClassifier": KeywordChange(renamed={"refit": "fit_base_estimators"}),
        "mlxtend.classifier.StackingCVClassifier": _CLONES,
        "mlxtend.classifier.StackingClassifier": _CLONES,
        "mlxtend.feature_selection.ExhaustiveFeatureSelector": KeywordChange(
            values={("scoring", "mean_squared_error"): "'neg_mean_squared_error'"}
        ),
        "mlxtend.feature_selection.SequentialFeatureSelector": KeywordChange(
            removed={"print_progress": ()}, values={("scoring", "mean_squared_error"): "'neg_mean_squared_error'"}
        ),
        "mlxtend.plotting.plot_decision_regions": KeywordChange(removed={"res": ()}),
        "mlxtend.regressor.StackingCVRegressor": _CLONES,
        "mlxtend.regressor.StackingRegressor": _CLONES,
    },
    moves={
        "mlxtend.evaluate.plot_decision_regions": "mlxtend.plotting.plot_decision_regions",
    },
    examples=(
        Example(
            setup="from mlxtend.plotting import plot_decision_regions\n",
            before="plot = lambda X, y, m: plot_decision_regions(X, y, clf=m, res=0.02, legend=2)",
            after="plot = lambda X, y, m: plot_decision_regions(X, y, clf=m, legend=2)",
        ),
    ),
    unchanged=(
        "from sklearn.model_selection import GridSearchCV\nsearch = GridSearchCV(None, {}, refit=False)\n",
        "def plot_decision_regions(X, res):\n    return X\nplot_decision_regions(1, res=2)\n",
    ),
)
