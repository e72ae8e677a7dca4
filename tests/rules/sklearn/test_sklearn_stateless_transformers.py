"""sklearn.stateless_transformers: only after the refusal, and only for what learns nothing."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import rewritten

HEAD = "from sklearn.base import BaseEstimator, TransformerMixin\n"
REFUSED = Evidence(
    cell="c1", cell_line=1, exception="NotFittedError", message="This Pipeline instance is not fitted yet."
)


def after(code: str, evidence: Evidence | None = REFUSED) -> str:
    return rewritten(code, "pipe.transform(X)", evidence=evidence).notebook.cells[0].source


def test_it_says_that_it_is_fitted() -> None:
    code = HEAD + "class A(BaseEstimator):\n  def fit(self, X):\n    return self\n  def transform(self, X): X\n\nx = 1"
    added = "\n\n  def __sklearn_is_fitted__(self):\n    return True\n\nx = 1"
    assert after(code) == code.removesuffix("\n\nx = 1") + added
    assert after(after(code)) == after(code)


@pytest.mark.parametrize(
    "body",
    [
        "    def fit(self, X):\n        self.mean_ = 0\n        return self\n    def transform(self, X): return X",
        "    def transform(self, X): return X",
        "    def fit(self, X): return self\n    def predict(self, X): return X",
        "    def fit(self, X): return self\n    def transform(self, X): return X\n"
        "    def __sklearn_is_fitted__(self): return False",
    ],
)
def test_left_alone(body: str) -> None:
    code = HEAD + "class A(BaseEstimator, TransformerMixin):\n" + body
    assert after(code) == code


def test_left_alone_without_the_refusal() -> None:
    code = HEAD + "class A(TransformerMixin):\n    def fit(self, X): return self\n    def transform(self, X): return X"
    assert after(code, None) == code
    assert after(code, Evidence(cell="c1", cell_line=1, exception="NotFittedError", message="This SVC …")) == code
    assert after(code.replace("TransformerMixin)", "object)")) == code.replace("TransformerMixin)", "object)")
