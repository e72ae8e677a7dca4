"""n_iter= of the linear models that learn in epochs."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Epochs(Rule):
    """``SGDClassifier(n_iter=20)`` → ``SGDClassifier(max_iter=20, tol=None)``."""

    @property
    def targets(self) -> Iterable[str]:
        names = "PassiveAggressiveClassifier PassiveAggressiveRegressor Perceptron SGDClassifier SGDRegressor"
        return [f"sklearn.linear_model.{name}" for name in names.split()]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        if call.has("n_iter") and (call.has("max_iter") or site.literal(site.argument("n_iter")) is None):
            call.remove("n_iter")
        if call.rename("n_iter", "max_iter") and not call.has("tol"):
            call.set("tol", "None")
        if call.has("max_iter") and site.literal(site.argument("max_iter")) is None:
            stops = call.has("tol") and site.literal(site.argument("tol")) is not None
            call.set("max_iter", "1000" if stops else "5")
        return Replacement(call.text)


rule = Epochs(
    applies_to=">=0.21",
    reason="n_iter became max_iter in scikit-learn 0.19 and went in 0.21; "
    "with tol=None all epochs are run, as they were, 5 of them where nothing is said.",
    documentation="https://scikit-learn.org/0.19/whats_new.html",
    examples=(
        Example(
            setup="from sklearn.linear_model import SGDClassifier\n",
            before="model = SGDClassifier(n_iter=20, random_state=1)",
            after="model = SGDClassifier(max_iter=20, random_state=1, tol=None)",
        ),
    ),
    unchanged=("from sklearn.linear_model import Perceptron\nPerceptron(max_iter=20)\n",),
)
