"""Names of the arguments of metrics that take scores."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.7",
    reason="probas_pred became y_score in scikit-learn 1.3; the old name was removed in 1.5.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.3.html#sklearn-metrics",
    functions=("sklearn.metrics.precision_recall_curve",),
    renamed={"probas_pred": "y_score"},
    examples=(
        Example(
            setup="from sklearn.metrics import precision_recall_curve\n",
            before="curve = precision_recall_curve(y_true=[0, 1], probas_pred=[0.2, 0.7])",
            after="curve = precision_recall_curve(y_true=[0, 1], y_score=[0.2, 0.7])",
        ),
    ),
    unchanged=("from sklearn.metrics import roc_curve\nroc_curve(y_true=[0, 1], y_score=[0.2, 0.7])\n",),
)
