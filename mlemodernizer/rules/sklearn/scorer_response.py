"""needs_proba= of make_scorer became response_method=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.6",
    reason="needs_proba of make_scorer became response_method in scikit-learn 1.4; the old name went in 1.6.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.4.html#sklearn-metrics",
    functions=("sklearn.metrics.make_scorer",),
    renamed={"needs_proba": "response_method"},
    values={("response_method", True): "'predict_proba'", ("response_method", False): "'predict'"},
    examples=(
        Example(
            setup="from sklearn.metrics import log_loss, make_scorer\n",
            before="scorer = make_scorer(log_loss, greater_is_better=False, needs_proba=True)",
            after="scorer = make_scorer(log_loss, greater_is_better=False, response_method='predict_proba')",
        ),
    ),
    unchanged=("from sklearn.metrics import make_scorer, r2_score\nmake_scorer(r2_score)\n",),
)
