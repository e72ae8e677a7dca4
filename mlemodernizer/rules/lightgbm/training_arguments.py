"""What train() and cv() of lightgbm took and belongs to the data or the parameters."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class TrainingArguments(Rule):
    """``train(p, data, categorical_feature=c, fobj=f)`` → ``train({**p, 'objective': f}, data.set_…(c))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("lightgbm.train", "lightgbm.cv")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.call.starred:
            return None
        call = site.call
        call.remove("show_stdv")
        data = call.source("train_set", 1)
        for name in ("feature_name", "categorical_feature"):
            value = call.remove(name)
            if value is not None and value not in ("'auto'", '"auto"') and data is not None:
                data = f"{data}.set_{name}({value})"
                call.set("train_set", data, 1)
        objective = call.remove("fobj")
        parameters = call.source("params", 0)
        if objective not in (None, "None") and parameters is not None:
            call.set("params", f"{{**{parameters}, 'objective': {objective}}}", 0)
        return Replacement(call.text)


rule = TrainingArguments(
    applies_to=">=4.0",
    reason="categorical_feature and feature_name are told to the Dataset and an objective of one's own is a parameter "
    "since lightgbm 4; show_stdv went.",
    documentation="https://lightgbm.readthedocs.io/en/stable/pythonapi/lightgbm.train.html",
    examples=(
        Example(
            setup="import lightgbm as lgb\nimport numpy as np\nX = np.arange(80.0).reshape(40, 2)\n"
            "data = lgb.Dataset(X, X[:, 0])\n",
            before="model = lgb.train({'verbosity': -1}, data, 5, categorical_feature=[1])",
            after="model = lgb.train({'verbosity': -1}, data.set_categorical_feature([1]), 5)",
        ),
    ),
    unchanged=(
        "import lightgbm as lgb\nf = lambda data: lgb.train({}, data, 5)\n",
        "import lightgbm as lgb\nf = lambda X: lgb.Dataset(X, categorical_feature=[1])\n",
    ),
)
