"""Early stopping, logging and the like of lightgbm's training are callbacks."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("lightgbm.train", "lightgbm.cv")
_METHODS = ("lightgbm.LGBMClassifier.fit", "lightgbm.LGBMRegressor.fit", "lightgbm.LGBMRanker.fit")
_PLAIN = {
    "early_stopping_rounds": "early_stopping({})",
    "evals_result": "record_evaluation({})",
    "learning_rates": "reset_parameter(learning_rate={})",
}


@dataclass(frozen=True, kw_only=True)
class TrainingCallbacks(Rule):
    """``early_stopping_rounds=9, verbose_eval=5`` → ``callbacks=[early_stopping(9), log_evaluation(5)]``."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_FUNCTIONS, *_METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("callbacks")
        if not site.is_call or site.call.starred or not (given is None or isinstance(given, ast.List)):
            return None
        call = site.call
        callbacks = []
        for name, callback in _PLAIN.items():
            value = call.remove(name)
            if value is not None and value != "None":
                function, _, arguments = callback.partition("(")
                callbacks.append(f"{site.name_of(f'lightgbm.{function}')}({arguments.format(value)}")
        verbosity = "verbose_eval" if site.dotted in _FUNCTIONS else "verbose"
        period = site.argument(verbosity)
        source = call.remove(verbosity)
        if source is not None and period is not None:
            known = site.literal(period)
            if known:
                source = str(int(known)) if isinstance(known, int) else f"{source} or 0"
                callbacks.append(f"{site.name_of('lightgbm.log_evaluation')}({source})")
        if callbacks:
            inside = call.source("callbacks") or "[]"
            before = inside[1:-1].strip().removesuffix(",")
            call.set("callbacks", f"[{', '.join([before, *callbacks] if before else callbacks)}]")
        return Replacement(call.text)


rule = TrainingCallbacks(
    applies_to=">=4.0",
    reason="early_stopping_rounds, evals_result, learning_rates, verbose_eval and verbose were removed from lightgbm's "
    "training in 4.0 in favour of callbacks.",
    documentation="https://github.com/microsoft/LightGBM/releases/tag/v4.0.0",
    examples=(
        Example(
            setup="import lightgbm as lgb\nimport numpy as np\nX = np.arange(80.0).reshape(40, 2)\n"
            "data = lgb.Dataset(X, X[:, 0])\n",
            before="model = lgb.train({'verbosity': -1}, data, 5, valid_sets=[data], early_stopping_rounds=3, "
            "verbose_eval=2)",
            after="model = lgb.train({'verbosity': -1}, data, 5, valid_sets=[data], "
            "callbacks=[lgb.early_stopping(3), lgb.log_evaluation(2)])",
        ),
        Example(
            setup="import lightgbm as lgb\nimport numpy as np\nX = np.arange(80.0).reshape(40, 2)\n"
            "data = lgb.Dataset(X, X[:, 0])\nscores = {}\n",
            before="model = lgb.train({'verbosity': -1}, data, 5, valid_sets=[data], evals_result=scores)",
            after="model = lgb.train({'verbosity': -1}, data, 5, valid_sets=[data], "
            "callbacks=[lgb.record_evaluation(scores)])",
        ),
    ),
    unchanged=("import lightgbm as lgb\nmodel = lgb.LGBMClassifier(verbose=-1)\n",),
)
