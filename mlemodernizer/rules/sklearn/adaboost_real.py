"""The algorithm SAMME.R of AdaBoostClassifier."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.sklearn._searches import is_searched

_CLASS = '''
class RealAdaBoostClassifier($AdaBoostClassifier):
    """AdaBoostClassifier with the algorithm SAMME.R, which scikit-learn had until 1.6."""

    def __init__(self, estimator=None, *, n_estimators=50, learning_rate=1.0, algorithm="SAMME.R", random_state=None):
        super().__init__(
            estimator, n_estimators=n_estimators, learning_rate=learning_rate, random_state=random_state
        )
        self.algorithm = algorithm

    def _boost(self, iboost, X, y, sample_weight, random_state):
        if self.algorithm == "SAMME":
            return super()._boost(iboost, X, y, sample_weight, random_state)
        estimator = self._make_estimator(random_state=random_state)
        estimator.fit(X, y, sample_weight=sample_weight)
        proba = estimator.predict_proba(X)
        if iboost == 0:
            self.classes_ = estimator.classes_
            self.n_classes_ = len(self.classes_)
        wrong = self.classes_.take($np.argmax(proba, axis=1)) != y
        error = $np.average(wrong, weights=sample_weight)
        if error <= 0:
            return sample_weight, 1.0, 0.0
        n = self.n_classes_
        coding = $np.where(self.classes_ == $np.asarray(y)[:, $np.newaxis], 1.0, -1.0 / (n - 1))
        log_proba = $np.log(proba.clip($np.finfo(proba.dtype).eps))
        weight = -self.learning_rate * ((n - 1.0) / n) * (coding * log_proba).sum(axis=1)
        if iboost < self.n_estimators - 1:
            sample_weight = sample_weight * $np.exp(weight * ((sample_weight > 0) | (weight < 0)))
        return sample_weight, 1.0, error

    def decision_function(self, X):
        if self.algorithm == "SAMME":
            return super().decision_function(X)
        X, n, score = self._check_X(X), self.n_classes_, 0
        for estimator in self.estimators_:
            proba = estimator.predict_proba(X)
            log_proba = $np.log(proba.clip($np.finfo(proba.dtype).eps))
            score = score + (n - 1) * (log_proba - log_proba.mean(axis=1, keepdims=True))
        score = score / self.estimator_weights_.sum()
        return score[:, 1] - score[:, 0] if n == 2 else score
'''


@dataclass(frozen=True, kw_only=True)
class AdaBoostReal(Rule):
    """``AdaBoostClassifier(algorithm='SAMME.R')`` → ``RealAdaBoostClassifier(algorithm='SAMME.R')``, defined before.

    Also where the call has the old name of the estimator's argument, since SAMME.R was the default then, and where a
    search tries it.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.ensemble.AdaBoostClassifier",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.starred:
            return None
        algorithm = site.literal(site.argument("algorithm", 3))
        old = call.has("base_estimator") and not call.has("algorithm", 3)
        if algorithm != "SAMME.R" and not old and not is_searched(site, "algorithm", "SAMME.R"):
            return None
        uses = {"AdaBoostClassifier": "sklearn.ensemble.AdaBoostClassifier", "np": "numpy"}
        name = site.define(_CLASS, **uses)
        if not name:
            return None
        call.name_positionals((None, "n_estimators", "learning_rate", "algorithm", "random_state"))
        call.rename("base_estimator", "estimator")
        call.set_function(name)
        return Replacement(call.text)


rule = AdaBoostReal(
    applies_to=">=1.6",
    reason="AdaBoostClassifier's default algorithm, SAMME.R, was removed in scikit-learn 1.6; it is defined here.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.6.html#sklearn-ensemble",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import numpy as np\nfrom sklearn.ensemble import AdaBoostClassifier\n",
            before="model = AdaBoostClassifier(n_estimators=5, algorithm='SAMME.R')",
            after=(
                "\n"
                + _CLASS.replace("$", "")
                + "\n\nmodel = RealAdaBoostClassifier(n_estimators=5, algorithm='SAMME.R')"
            ),
        ),
    ),
    unchanged=(
        "from sklearn.ensemble import AdaBoostClassifier\nmodel = AdaBoostClassifier(n_estimators=5)\n",
        "from sklearn.ensemble import AdaBoostRegressor\nmodel = AdaBoostRegressor(n_estimators=5)\n",
    ),
)
