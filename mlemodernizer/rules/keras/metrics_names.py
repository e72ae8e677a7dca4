"""model.metrics_names."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method

_MEASURE = ("evaluate", "evaluate_generator", "fit", "fit_generator", "test_on_batch", "train_on_batch")


@dataclass(frozen=True, kw_only=True)
class MetricsNames(Rule):
    """``model.metrics_names`` → ``list(model.get_metrics_result())``, where the model was fitted or evaluated before.

    Models of several outputs give their results in another order, and are left alone.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.metrics_names",)

    @property
    def members(self) -> Iterable[str]:
        return ("metrics_names",)

    def rewrite(self, site: Site) -> Replacement | None:
        owner = site.receiver
        is_read = isinstance(getattr(site.node, "ctx", None), ast.Load) and not isinstance(site.parent, ast.Attribute)
        if owner is None or not is_read or "keras" not in site.references.libraries:
            return None
        if site.value(owner) is not None and not site.is_a(owner, "keras.Model"):
            return None
        if _has_several_outputs(site) or not any(_is_before(site, call) for call in _measured(site, owner)):
            return None
        return Replacement(f"list({site.text(owner)}.get_metrics_result())")


def _measured(site: Site, owner: ast.expr) -> Iterator[ast.Call]:
    """The calls by which this model gets results of its metrics, in the same function."""
    scope, name = site.references.enclosing_function(site.node), ast.unparse(owner)
    for method in _MEASURE:
        for call in calls_of_method(site, method):
            its = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
            if its == name and site.references.enclosing_function(call) is scope:
                yield call


def _is_before(site: Site, call: ast.Call) -> bool:
    unit_of = site.references.analysis.unit_of
    order = list(site.references.units)
    mine, its = unit_of[site.node], unit_of[call]
    if mine != its:
        return order.index(its) < order.index(mine)
    return (call.end_lineno or 0, call.end_col_offset or 0) <= (site.node.lineno, site.node.col_offset)


def _has_several_outputs(site: Site) -> bool:
    """Whether a model of the notebook may have more than one output."""
    several = (ast.List, ast.Tuple, ast.Dict)
    for call in calls_of_method(site, "compile"):
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        loss = given.get("loss", call.args[1] if len(call.args) > 1 else None)
        if isinstance(loss, several) or "loss_weights" in given:
            return True
    for call in site.references.of_kind(ast.Call):
        if site.name(call.func) == "keras.Model":
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            outputs = given.get("outputs", given.get("output", call.args[1] if len(call.args) > 1 else None))
            if isinstance(outputs, several) and len(getattr(outputs, "elts", (1, 2))) > 1:
                return True
    return False


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\nmodel = Sequential([Dense(1)])\n"
    "model.compile(optimizer='sgd', loss='mse', metrics=['accuracy'])\n"
)

rule = MetricsNames(
    applies_to=">=3.0",
    reason="metrics_names of a model says 'compile_metrics' for all metrics together since Keras 3.0; the results of "
    "the last step have the name of each.",
    documentation="https://keras.io/api/models/model_training_apis/",
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            setup=_SETUP + "scores = model.evaluate(x, y, verbose=0)\n",
            before="print('%s: %.2f' % (model.metrics_names[1], scores[1]))",
            after="print('%s: %.2f' % (list(model.get_metrics_result())[1], scores[1]))",
        ),
    ),
    unchanged=(
        _SETUP + "print(model.metrics_names)\nmodel.fit(x, y)\n",
        _SETUP.replace("'mse'", "{'a': 'mse', 'b': 'mse'}") + "model.fit(x, [y, y])\nprint(model.metrics_names)\n",
        "class Model:\n    metrics_names = []\n\n    def fit(self):\n        pass\n\n\n"
        "model = Model()\nmodel.fit()\nprint(model.metrics_names)\n",
    ),
)
