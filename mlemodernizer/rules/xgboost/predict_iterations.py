"""ntree_limit= of predict(), and data=, its name for the data."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODELS = ("XGBClassifier", "XGBRanker", "XGBRegressor")
_BEST = re.compile(r"\(?([\w.]+)\.best_iteration \+ 1\)?")


@dataclass(frozen=True, kw_only=True)
class PredictIterations(Rule):
    """``model.predict(d, ntree_limit=n)`` → ``model.predict(d, iteration_range=(0, n))``."""

    @property
    def targets(self) -> Iterable[str]:
        methods = [f"xgboost.{model}.{m}" for model in _MODELS for m in ("apply", "predict", "predict_proba")]
        return ("xgboost.Booster.predict", *methods)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        if site.dotted != "xgboost.Booster.predict":
            call.rename("data", "X")
        position = 2 if site.dotted.endswith(".predict") else 1
        limit = site.argument("ntree_limit", position)
        if limit is not None and (call.has("ntree_limit") or call.positional == position + 1):
            number = site.literal(limit)
            if number is False or number is True:
                return None
            written = call.remove("ntree_limit", position) or ""
            if number not in (0, None):
                best = _BEST.fullmatch(written)
                call.set("iteration_range", f"(0, {best[1]}.best_iteration + 1)" if best else f"(0, {written})")
        return Replacement(call.text)


rule = PredictIterations(
    applies_to=">=2.0",
    reason="ntree_limit of predict() became iteration_range in xgboost 1.4 and went in 2.0.",
    documentation="https://xgboost.readthedocs.io/en/stable/changes/v2.0.0.html",
    examples=(
        Example(
            setup="import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], label=[0, 1])\n"
            "model = xgb.train({}, data, 3)\n",
            before="predicted = model.predict(data, ntree_limit=2)",
            after="predicted = model.predict(data, iteration_range=(0, 2))",
        ),
    ),
    unchanged=(
        "import xgboost as xgb\ndata = xgb.DMatrix([[0], [1]], label=[0, 1])\nmodel = xgb.train({}, data, 3)\n"
        "model.predict(data)\nmodel.predict(data, True)\n",
        "class Model:\n    def predict(self, data, ntree_limit):\n        return 1\nModel().predict(3, ntree_limit=2)",
    ),
)
