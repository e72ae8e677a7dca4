"""eval_metric= and early_stopping_rounds= of fit()."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MOVED = ("early_stopping_rounds", "eval_metric")


@dataclass(frozen=True, kw_only=True)
class FitArguments(Rule):
    """``model.fit(X, y, eval_metric='auc')`` → ``model.set_params(eval_metric='auc').fit(X, y)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("xgboost.XGBClassifier.fit", "xgboost.XGBRegressor.fit")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None:
            return None
        call = site.call
        metric = site.argument("eval_metric")
        if call.starred or (metric is not None and not _is_named(site, metric)):
            return None
        if call.has("early_stopping_rounds") and _is_fitted_again(site):
            return None
        given = [(name, source) for name in _MOVED if (source := call.remove(name)) is not None]
        if not given:
            return None
        arguments = ", ".join(f"{name}={source}" for name, source in given)
        call.set_function(f"{site.text(site.receiver)}.set_params({arguments}).fit")
        return Replacement(call.text)


def _is_named(site: Site, metric: ast.expr) -> bool:
    """Whether a metric is given by name: functions are called with other arguments from the constructor."""
    names = metric.elts if isinstance(metric, ast.List | ast.Tuple) else [metric]
    return all(isinstance(site.literal(name), str) for name in names)


def _is_fitted_again(site: Site) -> bool:
    """Whether the model may be fitted another time, with the early stopping that `set_params` would leave behind."""
    if isinstance(site.receiver, ast.Call):
        return False
    if not isinstance(site.receiver, ast.Name):
        return True
    analysis = site.references.analysis
    program = analysis.program_of(site.unit.id)
    mentions = site.references.names.get(program.name, {}).get(site.receiver.id, ())
    others = [n for n in mentions if isinstance(n.ctx, ast.Load) and n is not site.receiver]
    if _runs_once(site):
        order = [unit.id for unit in program.units]
        place = (order.index(site.unit.id), site.node.lineno)
        others = [n for n in others if (order.index(analysis.unit_of[n]), n.lineno) > place]
    holders = [analysis.parents[n] for n in others]
    fits = any(isinstance(h, ast.Attribute) and h.attr in ("fit", "get_params") for h in holders)
    return fits or any(isinstance(h, ast.Call | ast.keyword) for h in holders if not _only_reads(h))


def _runs_once(site: Site) -> bool:
    """Whether what stands further up in the code has run before, and does not run again."""
    node: ast.AST = site.node
    while not isinstance(node, ast.Module):
        if isinstance(node, ast.For | ast.While | ast.FunctionDef | ast.Lambda | ast.comprehension):
            return False
        node = site.references.analysis.parents[node]
    return True


def _only_reads(node: ast.AST) -> bool:
    """Whether a call draws or shows a model, or asks what it has."""
    function = node.func if isinstance(node, ast.Call) else None
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return str(name).startswith("plot_") or name in ("getattr", "hasattr", "isinstance", "print", "type")


rule = FitArguments(
    applies_to=">=2.1",
    reason="eval_metric and early_stopping_rounds are parameters of the model, no longer of fit(), since xgboost 2.1.",
    documentation="https://xgboost.readthedocs.io/en/stable/changes/v2.1.0.html",
    examples=(
        Example(
            setup="from xgboost import XGBClassifier\nX = [[0], [1], [2], [3]]\ny = [0, 1, 0, 1]\n"
            "model = XGBClassifier(n_estimators=3)\n",
            before="model.fit(X, y, eval_metric='error', eval_set=[(X, y)], verbose=False)",
            after="model.set_params(eval_metric='error').fit(X, y, eval_set=[(X, y)], verbose=False)",
        ),
    ),
    unchanged=(
        "from xgboost import XGBClassifier\nmodel = XGBClassifier()\nmodel.fit([[0], [1]], [0, 1])\n",
        "from xgboost import XGBClassifier\nmodel = XGBClassifier()\nmetric = len\nX = [[0], [1]]\n"
        "model.fit(X, [0, 1], eval_metric=metric)\n",
    ),
)
