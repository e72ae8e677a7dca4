"""A single sample given to an estimator without its list."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = ("decision_function", "fit_transform", "inverse_transform", "predict", "predict_log_proba",
            "predict_proba", "transform")  # fmt: skip
_SCALAR = "Expected 2D array, got scalar array"
_ROW = ("Expected 2D array, got 1D array", "Expected a 2-dimensional container but got")


@dataclass(frozen=True, kw_only=True)
class OneSample(Rule):
    """``model.predict(6.5)`` → ``model.predict([[6.5]])``; ``model.predict(x)`` → ``model.predict([x])``.

    A number that is written out is always an error today. For anything else the failed run has to say what it was;
    what scalers did with one dimension is another rule's.
    """

    @property
    def members(self) -> Iterable[str]:
        return _METHODS

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or len(node.args) != 1:
            return None
        if node.func.attr not in _METHODS or isinstance(node.args[0], ast.Starred):
            return None
        owner = site.type_of(node.func.value)
        if not owner.startswith("sklearn."):
            return None
        brackets = _brackets(site, node.args[0], owner, node.func.attr)
        if not brackets:
            return None
        call = site.call
        call.set("X", f"{brackets}{call.source('X', 0)}{brackets.replace('[', ']')}", 0)
        return Replacement(call.text)


def _brackets(site: Site, data: ast.expr, owner: str, method: str) -> str:
    number = site.literal(data)
    if isinstance(number, int | float) and not isinstance(number, bool):
        return "" if "feature_extraction" in owner or "Label" in owner else "[["
    if not site.failed or isinstance(data, ast.List):
        return ""
    if _SCALAR in site.failure[1]:
        return "[["
    predicts = method.startswith("predict") or method == "decision_function"
    return "[" if predicts and any(message in site.failure[1] for message in _ROW) else ""


rule = OneSample(
    applies_to=">=0.19",
    reason="scikit-learn refuses data of less than two dimensions since 0.19; before, a number or a row was taken for "
    "one sample.",
    documentation="https://scikit-learn.org/0.19/whats_new.html",
    examples=(
        Example(
            setup="from sklearn.linear_model import LinearRegression\n"
            "model = LinearRegression().fit([[0], [1]], [0, 1])\n",
            before="pay = model.predict(6.5)",
            after="pay = model.predict([[6.5]])",
        ),
        Example(
            setup="from sklearn.linear_model import LinearRegression\n"
            "model = LinearRegression().fit([[0, 1], [1, 3]], [0, 1])\nrow = (1, 2)\n",
            before="pay = model.predict(row)",
            after="pay = model.predict([row])",
            failure=("ValueError", "Expected 2D array, got 1D array instead:\narray=[1 2]."),
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import LinearRegression\nmodel = LinearRegression()\nrow = (1, 2)\n"
        "f = lambda: model.predict(row)\n",
        "model = eval('1')\nf = lambda: model.predict(6.5)\n",
        "from sklearn.preprocessing import LabelEncoder\ncodes = LabelEncoder()\nf = lambda: codes.transform(1)\n",
    ),
)
