"""multi_class= of logistic regression, where its value is what happens without."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MULTINOMIAL = (None, "lbfgs", "newton-cg", "sag", "saga")


@dataclass(frozen=True, kw_only=True)
class MultiClass(Rule):
    """``LogisticRegression(multi_class='auto')`` → ``LogisticRegression()``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.linear_model.LogisticRegression", "sklearn.linear_model.LogisticRegressionCV")

    def rewrite(self, site: Site) -> Replacement | None:
        value = site.argument("multi_class")
        if not site.is_call or value is None or site.call.starred:
            return None
        given = site.argument("solver")
        solver = None if given is None else site.literal(given)
        said = site.literal(value)
        plain = said == "auto" or (said == "multinomial" and solver in _MULTINOMIAL)
        # with liblinear, two classes are all there can be: more are an error today
        if not plain and not (said == "ovr" and solver == "liblinear"):
            return None
        call = site.call
        call.remove("multi_class")
        return Replacement(call.text)


rule = MultiClass(
    applies_to=">=1.8",
    reason="multi_class was removed from logistic regression in scikit-learn 1.8; this value is what happens without.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.5.html#sklearn-linear-model",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n",
            before="model = LogisticRegression(C=0.01, solver='liblinear', multi_class='auto')",
            after="model = LogisticRegression(C=0.01, solver='liblinear')",
        ),
    ),
    unchanged=("from sklearn.linear_model import LogisticRegression\nLogisticRegression(multi_class=input())\n",),
)
