"""plot_confusion_matrix and its kin became displays."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

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
        if not call.starred and call.positional > 3:  # noqa: PLR2004 - the model, X, and y or the features
            call.name_positionals((None, None, None, "labels" if "confusion" in site.dotted else None))
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
    ),
    unchanged=("def plot_confusion_matrix(cm):\n    return cm\nplot_confusion_matrix(1)\n",),
)
