"""coef_ and intercept_ of the naive Bayes classifiers that count."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASSES = tuple(f"sklearn.naive_bayes.{name}" for name in ("BernoulliNB", "ComplementNB", "MultinomialNB"))
_NAMES = {"coef_": "feature_log_prob_", "intercept_": "class_log_prior_"}


@dataclass(frozen=True, kw_only=True)
class NaiveBayesCoefficients(Rule):
    """``model.coef_`` → ``(model.feature_log_prob_[1:] if len(model.classes_) == 2 else model.feature_log_prob_)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr not in _NAMES or not isinstance(node.value, ast.Name):
            return None
        if not isinstance(node.ctx, ast.Load) or not site.is_a(node.value, *_CLASSES):
            return None
        model = node.value.id
        values = f"{model}.{_NAMES[node.attr]}"
        return Replacement(f"{values}[1:] if len({model}.classes_) == 2 else {values}")


rule = NaiveBayesCoefficients(
    applies_to=">=1.1",
    reason="coef_ and intercept_ of these classifiers were removed in scikit-learn 1.1; they were views of "
    "feature_log_prob_ and class_log_prior_, of the second class alone where there were two.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.24.html#sklearn-naive-bayes",
    examples=(
        Example(
            setup="from sklearn.naive_bayes import MultinomialNB\n"
            "model = MultinomialNB().fit([[0, 1], [1, 1]], [0, 1])\n",
            before="weights = model.coef_[0]",
            after="weights = (model.feature_log_prob_[1:] if len(model.classes_) == 2 else model.feature_log_prob_)[0]",
        ),
    ),
    unchanged=("from sklearn.linear_model import Ridge\nmodel = Ridge()\nw = lambda: model.coef_\n",),
)
