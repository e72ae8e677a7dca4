"""Categories of numbers in texts, which linear models and naive Bayes do not convert any more."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_REFUSALS = ("can't multiply sequence by non-int of type 'float'", "unsupported operand type(s) for /: 'str' and 'int'")
_METHODS = frozenset({"fit", "predict", "predict_log_proba", "predict_proba", "decision_function", "score"})


@dataclass(frozen=True, kw_only=True)
class CategoryNumbers(Rule):
    """``model.predict(frame)`` → ``model.predict(frame.astype(float))``, after a frame with categories was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return _METHODS

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        exception, message = site.failure
        elsewhere = site.called and not site.called.startswith("sklearn.")
        if exception != "TypeError" or message not in _REFUSALS or elsewhere:
            return None
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in _METHODS:
            return None
        data = site.argument("X", 0)
        if not isinstance(data, ast.Name) or not site.type_of(node.func.value).startswith("sklearn."):
            return None
        columns = site.references.analysis.evidence.columns.get(data.id, {})
        if data.id not in _on_failing_line(site) or (columns and "category" not in columns.values()):
            return None
        call = site.call
        call.set("X", f"{data.id}.astype(float)", 0)
        return Replacement(call.text)


def _on_failing_line(site: Site) -> set[str]:
    """The names that stand alone as arguments of calls on the line that failed."""
    analysis = site.references.analysis
    calls = [
        call
        for call in site.references.of_kind(ast.Call)
        if analysis.unit_of[call] == analysis.evidence.unit and call.lineno == analysis.evidence.line
    ]
    given = [a for call in calls for a in (*call.args, *(k.value for k in call.keywords))]
    return {a.id for a in given if isinstance(a, ast.Name)}


rule = CategoryNumbers(
    applies_to=">=1.0",
    after_failure=True,
    reason="scikit-learn made numbers of texts such as '2011' in any frame; by 1.1 not where they are categories.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html",
    examples=(
        Example(
            setup="from sklearn.linear_model import LinearRegression\nmodel = LinearRegression()\n",
            before="model.fit(frame, y)",
            after="model.fit(frame.astype(float), y)",
            not_run="no data",
            failure=("TypeError", "can't multiply sequence by non-int of type 'float'"),
        ),
    ),
    unchanged=("from sklearn.linear_model import LinearRegression\nLinearRegression().fit(frame, y)\n",),
)
