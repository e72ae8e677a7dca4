"""Early stopping and logging of lightgbm's training are callbacks."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("lightgbm.train", "lightgbm.cv")
_METHODS = ("lightgbm.LGBMClassifier.fit", "lightgbm.LGBMRegressor.fit", "lightgbm.LGBMRanker.fit")


@dataclass(frozen=True, kw_only=True)
class TrainingCallbacks(Rule):
    """``early_stopping_rounds=9, verbose_eval=5`` → ``callbacks=[early_stopping(9), log_evaluation(5)]``."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_FUNCTIONS, *_METHODS)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.call.has("callbacks"):
            return None
        call = site.call
        verbosity = "verbose_eval" if site.dotted in _FUNCTIONS else "verbose"
        logging = site.argument(verbosity)
        period = site.literal(logging) if logging is not None else None
        if period is not None and not isinstance(period, int):
            return None
        callbacks = []
        rounds = call.remove("early_stopping_rounds")
        if rounds is not None and rounds != "None":
            callbacks.append(f"{site.name_of('lightgbm.early_stopping')}({rounds})")
        if call.remove(verbosity) is not None and period:
            callbacks.append(f"{site.name_of('lightgbm.log_evaluation')}({int(period)})")
        return _with_callbacks(call, callbacks)


def _with_callbacks(call: CallEditor, callbacks: list[str]) -> Replacement:
    if callbacks:
        call.set("callbacks", f"[{', '.join(callbacks)}]")
    return Replacement(call.text)


rule = TrainingCallbacks(
    applies_to=">=4.0",
    reason="early_stopping_rounds, verbose_eval and verbose were removed from lightgbm's training in 4.0 in favour of "
    "callbacks.",
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
    ),
    unchanged=("import lightgbm as lgb\nmodel = lgb.LGBMClassifier(verbose=-1)\n",),
)
