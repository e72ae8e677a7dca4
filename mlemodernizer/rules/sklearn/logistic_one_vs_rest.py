"""Logistic regression that solves one binary problem for each class."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "The 'liblinear' solver does not support multiclass classification"

_SOURCE = '''
class OneVsRestLogisticRegression($base):
    """LogisticRegression(multi_class='ovr') of scikit-learn before 1.8: one binary problem for each class."""

    def fit(self, X, y, sample_weight=None):
        classes = $numpy.unique(y)
        if len(classes) <= 2:
            return super().fit(X, y, sample_weight)
        fits = []
        for label in classes:
            super().fit(X, ($numpy.asarray(y) == label).astype(int), sample_weight)
            fits.append((self.coef_, self.intercept_, self.n_iter_))
        self.coef_, self.intercept_, self.n_iter_ = map($numpy.concatenate, zip(*fits))
        self.classes_ = classes
        return self

    def predict_proba(self, X):
        return self._predict_proba_lr(X)
'''


@dataclass(frozen=True, kw_only=True)
class OneVsRest(Rule):
    """``LogisticRegression(multi_class='ovr')`` → ``OneVsRestLogisticRegression()``, which is defined above.

    With liblinear more than two classes are an error today; before, it was one binary problem for each class. Without
    the error nothing is known of the number of classes, and nothing is done. Weights of classes are left alone: each
    solver took them in its own way.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.linear_model.LogisticRegression",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        weights = site.argument("class_weight")
        if weights is not None and site.literal(weights) is not None:
            return None
        liblinear = site.literal(site.argument("solver")) == "liblinear"
        said = site.literal(site.argument("multi_class")) == "ovr"
        failed = _MESSAGE in site.failure[1]
        if not (failed if liblinear else said):
            return None
        call = site.call
        call.remove("multi_class")
        name = site.define(_SOURCE, base=site.dotted, numpy="numpy")
        if not name:
            return None
        call.set_function(name)
        return Replacement(call.text)


_SETUP = "from sklearn.linear_model import LogisticRegression\nimport numpy as np\n"
_DEFINED = f"\n\n{filled(_SOURCE, {'base': 'LogisticRegression', 'numpy': 'np'})}\n\n\n"

rule = OneVsRest(
    applies_to=">=1.8",
    gives_way=True,
    reason="multi_class='ovr' was removed from LogisticRegression in scikit-learn 1.8, and with it several classes for "
    "'liblinear'; a subclass solves one binary problem for each class as before.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.5.html#sklearn-linear-model",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            before=f"{_SETUP}model = LogisticRegression(C=3, multi_class='ovr')\n"
            "model.fit([[0], [1], [2]], ['a', 'b', 'c']).predict_proba([[1]])",
            after=f"{_SETUP}{_DEFINED}model = OneVsRestLogisticRegression(C=3)\n"
            "model.fit([[0], [1], [2]], ['a', 'b', 'c']).predict_proba([[1]])",
        ),
        Example(
            before=f"{_SETUP}LogisticRegression(solver='liblinear').fit([[0], [1], [2]], [0, 1, 2])",
            after=f"{_SETUP}{_DEFINED}OneVsRestLogisticRegression(solver='liblinear').fit([[0], [1], [2]], [0, 1, 2])",
            failure=("ValueError", f"{_MESSAGE} (n_classes >= 3)."),
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import LogisticRegression\nLogisticRegression(solver='liblinear')\n",
        "from sklearn.linear_model import LogisticRegression\n"
        "LogisticRegression(multi_class='ovr', class_weight='balanced')\n",
    ),
)
