"""yellowbrick no longer recognises what kind of model it is given."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = {
    "classifier": "ClassPredictionError ClassificationReport ConfusionMatrix DiscriminationThreshold "
    "PrecisionRecallCurve ROCAUC class_prediction_error classification_report confusion_matrix "
    "discrimination_threshold precision_recall_curve roc_auc",
    "cluster": "InterclusterDistance KElbow KElbowVisualizer SilhouetteVisualizer intercluster_distance "
    "kelbow_visualizer silhouette_visualizer",
    "regressor": "AlphaSelection PredictionError ResidualsPlot prediction_error residuals_plot",
}


@dataclass(frozen=True, kw_only=True)
class ForceModel(Rule):
    """``ConfusionMatrix(model)`` → ``ConfusionMatrix(model, force_model=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"yellowbrick.{module}.{name}" for module, names in _NAMES.items() for name in names.split()]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.environment.satisfies("sklearn", ">=1.6"):
            return None
        call = site.call
        if call.has("force_model"):
            return None
        call.set("force_model", "True")
        return Replacement(call.text)


rule = ForceModel(
    applies_to=">=1.0",
    reason="yellowbrick up to 1.5 looks for a mark on models that scikit-learn 1.6 no longer makes, and takes none for "
    "a classifier, regressor or clustering; force_model skips the test.",
    documentation="https://www.scikit-yb.org/en/latest/api/base.html",
    examples=(
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n"
            "from yellowbrick.classifier import ConfusionMatrix\n",
            before="matrix = ConfusionMatrix(LogisticRegression(), classes=['a', 'b'])",
            after="matrix = ConfusionMatrix(LogisticRegression(), classes=['a', 'b'], force_model=True)",
        ),
    ),
    unchanged=(
        "from sklearn.metrics import ConfusionMatrixDisplay\nplot = lambda m: ConfusionMatrixDisplay(m)\n",
        "from yellowbrick.classifier import ROCAUC\nplot = lambda m: ROCAUC(m, force_model=True)\n",
        "from yellowbrick.target import ClassBalance\nplot = ClassBalance(labels=['a'])\n",
    ),
)
