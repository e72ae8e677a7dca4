"""The copy of joblib that scikit-learn carried."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.23",
    reason="scikit-learn's copy of joblib was removed in 0.23; joblib itself is installed with it.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.23.html",
    moves={"sklearn.externals.joblib": "joblib"},
    examples=(
        Example(before="from sklearn.externals import joblib", after="import joblib"),
        Example(before="from sklearn.externals.joblib import dump, load", after="from joblib import dump, load"),
    ),
    unchanged=("import joblib\njoblib.hash(1)\n",),
)
