"""Data frames whose columns are named by text and by numbers."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "Feature names are only supported if all input features have string names"
_METHODS = (
    "decision_function fit fit_predict fit_transform partial_fit predict predict_log_proba predict_proba score "
    "transform"
)
_FUNCTIONS = ("cross_val_predict", "cross_val_score", "cross_validate", "learning_curve", "validation_curve")


@dataclass(frozen=True, kw_only=True)
class ColumnNames(Rule):
    """``model.fit(X, y)`` → ``model.fit(X.rename(columns=str), y)``.

    Once a run has failed for it, every data frame that is given to an estimator is treated so: a model and what it
    predicts need the same names.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or _MESSAGE not in site.failure[1]:
            return None
        place = _data(site, node)
        data = site.argument("X", place) if place is not None else None
        if data is None or not isinstance(data, ast.Name | ast.Subscript):
            return None
        if not site.is_a(data, "pandas.DataFrame"):
            return None
        call = site.call
        call.set("X", f"{site.text(data)}.rename(columns=str)", place)
        return Replacement(call.text)


def _data(site: Site, node: ast.Call) -> int | None:
    """The position of the data in a call of an estimator, or of a function that fits one."""
    if isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS.split():
        owner = site.type_of(node.func.value)
        if owner.partition(".")[0] in ("sklearn", "imblearn"):
            return 0
    name = site.name(node.func)
    return 1 if name in [f"sklearn.model_selection.{function}" for function in _FUNCTIONS] else None


rule = ColumnNames(
    applies_to=">=1.2",
    after_failure=True,
    reason="scikit-learn takes notice of the names of columns since 1.0 and refuses names of several types since 1.2; "
    "as text they are all of one.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html",
    examples=(
        Example(
            setup="import pandas as pd\nfrom sklearn.linear_model import Ridge\n"
            "X = pd.DataFrame([[0, 1], [1, 3]], columns=['a', 0])\n",
            before="model = Ridge().fit(X, [0, 1])",
            after="model = Ridge().fit(X.rename(columns=str), [0, 1])",
            failure=("TypeError", f"{_MESSAGE}, but your input has ['int', 'str'] as feature name types."),
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom sklearn.linear_model import Ridge\nX = pd.DataFrame([[0, 1], [1, 3]])\n"
        "model = Ridge().fit(X, [0, 1])\n",
    ),
)
