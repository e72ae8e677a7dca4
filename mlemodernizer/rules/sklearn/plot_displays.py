"""plot_confusion_matrix and its kin became displays."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_OLD_NAMES = ("feature_names", "label", "n_cols", "grid_resolution", "percentiles", "n_jobs")
_NAMES = ("feature_names", "target", "response_method", "n_cols", "grid_resolution", "percentiles", "method", "n_jobs")
_MOVES = {
    "sklearn.ensemble.partial_dependence.plot_partial_dependence": "sklearn.inspection.PartialDependenceDisplay",
    "sklearn.inspection.plot_partial_dependence": "sklearn.inspection.PartialDependenceDisplay",
    "sklearn.metrics.plot_confusion_matrix": "sklearn.metrics.ConfusionMatrixDisplay",
    "sklearn.metrics.plot_det_curve": "sklearn.metrics.DetCurveDisplay",
    "sklearn.metrics.plot_precision_recall_curve": "sklearn.metrics.PrecisionRecallDisplay",
    "sklearn.metrics.plot_roc_curve": "sklearn.metrics.RocCurveDisplay",
}


@dataclass(frozen=True, kw_only=True)
class PlotDisplays(MovedCalls):
    """``plot_roc_curve(model, X, y)`` → ``RocCurveDisplay.from_estimator(model, X, y)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(f"{call.function}.from_estimator")  # the move has put the class there
        if "partial_dependence" in site.dotted:
            return _partial_dependence(site, call)
        if not call.starred and call.positional > 3:  # noqa: PLR2004 - the model, X, and y or the features
            call.name_positionals((None, None, None, "labels" if "confusion" in site.dotted else None))
        return Replacement(call.text)


def _partial_dependence(site: Site, call: CallEditor) -> Replacement:
    """The arguments by their names today; a figure and its axes where that is what the result is unpacked to."""
    if not call.starred:
        names = _OLD_NAMES if site.dotted.startswith("sklearn.ensemble") else _NAMES
        call.name_positionals((None, None, None, *names))
    call.rename("gbrt", "estimator")
    call.rename("label", "target")
    parent = site.parent
    if isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Tuple):
        return Replacement(f"{site.name_of('operator.attrgetter')}('figure_', 'axes_')({call.text})")
    return Replacement(call.text)


rule = PlotDisplays(
    applies_to=">=1.2",
    reason="The functions that plot metrics became Display.from_estimator in scikit-learn 1.0 and went in 1.2.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-metrics",
    affects=frozenset({"plots"}),
    moves=_MOVES,
    examples=(
        Example(
            setup="from sklearn import metrics\nfrom sklearn.svm import SVC\nX = [[0], [1]]\ny = [0, 1]\n"
            "model = SVC().fit(X, y)\n",
            before="metrics.plot_confusion_matrix(model, X, y, cmap='Blues')",
            after="metrics.ConfusionMatrixDisplay.from_estimator(model, X, y, cmap='Blues')",
        ),
        Example(
            before="from sklearn.metrics import plot_roc_curve\nplot = lambda model: plot_roc_curve(model, [[1]], [0])",
            after="from sklearn.metrics import RocCurveDisplay\n"
            "plot = lambda model: RocCurveDisplay.from_estimator(model, [[1]], [0])",
        ),
        Example(
            setup="from operator import attrgetter\nfrom sklearn.ensemble import GradientBoostingRegressor\n"
            "X = [[0, 1], [1, 0], [2, 2]]\nmodel = GradientBoostingRegressor(n_estimators=2).fit(X, [0, 1, 2])\n",
            before="from sklearn.ensemble.partial_dependence import plot_partial_dependence\n"
            "fig, axs = plot_partial_dependence(model, X, [0], ['a', 'b'], grid_resolution=5)",
            after="from sklearn.inspection import PartialDependenceDisplay\n"
            "fig, axs = attrgetter('figure_', 'axes_')(PartialDependenceDisplay.from_estimator(model, X, [0], "
            "feature_names=['a', 'b'], grid_resolution=5))",
        ),
    ),
    unchanged=("def plot_confusion_matrix(cm):\n    return cm\nplot_confusion_matrix(1)\n",),
)
