"""IsolationForest(behaviour='old')."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.24",
    reason="The old behaviour of IsolationForest went in scikit-learn 0.24: what it predicts is the same, "
    "decision_function is shifted so that its threshold is 0.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.22.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    functions=("sklearn.ensemble.IsolationForest",),
    removed={"behaviour": ("old",)},
    examples=(
        Example(
            setup="from sklearn.ensemble import IsolationForest\n",
            before="model = IsolationForest(behaviour='old', contamination=0.1)",
            after="model = IsolationForest(contamination=0.1)",
        ),
    ),
    unchanged=("from sklearn.ensemble import IsolationForest\nIsolationForest(contamination=0.1)\n",),
)
