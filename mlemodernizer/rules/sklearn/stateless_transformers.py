"""Pipelines of the notebook's own transformers that learn nothing."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_BASES = frozenset({"sklearn.base.BaseEstimator", "sklearn.base.TransformerMixin"})
_METHOD = "__sklearn_is_fitted__"


@dataclass(frozen=True, kw_only=True)
class StatelessTransformers(Rule):
    """A class whose ``fit`` sets nothing gets a ``__sklearn_is_fitted__`` that says so."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ClassDef,)

    def rewrite(self, site: Site) -> Replacement | None:
        exception, message = site.failure
        node = site.node
        if exception != "NotFittedError" or "Pipeline instance is not fitted" not in message:
            return None
        if not isinstance(node, ast.ClassDef) or _BASES.isdisjoint(site.name(base) for base in node.bases):
            return None
        methods = {item.name: item for item in node.body if isinstance(item, ast.FunctionDef)}
        if not {"fit", "transform"} <= methods.keys() or _METHOD in methods or _learns(node):
            return None
        line = site.unit.line(methods["fit"].lineno)
        indent = line[: len(line) - len(line.lstrip())]
        if line.lstrip() == line or methods["fit"].lineno == node.lineno:
            return None
        step = indent if site.node.col_offset == 0 else indent[site.node.col_offset :]
        return Replacement(f"{site.text()}\n\n{indent}def {_METHOD}(self):\n{indent}{step}return True")


def _learns(node: ast.ClassDef) -> bool:
    """Whether a method sets an attribute by whose name an estimator is known to be fitted."""
    return any(
        isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store) and part.attr.endswith("_")
        for part in ast.walk(node)
    )


_CLASS = """from sklearn.base import BaseEstimator, TransformerMixin
class Selector(BaseEstimator, TransformerMixin):
    def __init__(self, names):
        self.names = names
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X[self.names]
"""

rule = StatelessTransformers(
    applies_to=">=1.8",
    after_failure=True,
    reason="Since scikit-learn 1.8 a Pipeline works only when its last step is fitted, which it tells by what fit has "
    "set; a transformer that learns nothing has to say so itself.",
    documentation="https://scikit-learn.org/stable/developers/develop.html#developer-api-for-check-is-fitted",
    examples=(
        Example(
            before=_CLASS.rstrip("\n"),
            after=_CLASS.rstrip("\n") + "\n\n    def __sklearn_is_fitted__(self):\n        return True",
            failure=(
                "NotFittedError",
                "This Pipeline instance is not fitted yet. Call 'fit' with appropriate arguments.",
            ),
        ),
    ),
    unchanged=(_CLASS,),
)
