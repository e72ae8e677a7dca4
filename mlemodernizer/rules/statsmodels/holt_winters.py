"""Arguments of exponential smoothing."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_HOME = "statsmodels.tsa.holtwinters"
_MODEL = f"{_HOME}.ExponentialSmoothing"
_CLASSES = (_MODEL, f"{_HOME}.Holt", f"{_HOME}.SimpleExpSmoothing")
_RENAMED = {"smoothing_slope": "smoothing_trend", "damping_slope": "damping_trend"}
_POSITIONS = {
    "ExponentialSmoothing": (None, None, None, None, "seasonal_periods", "dates", "freq", "missing"),
    "ExponentialSmoothing.fit": (None, None, None, None, "optimized", "use_boxcox", "remove_bias"),
    "Holt.fit": (None, None, "damping_trend", "optimized"),
    "SimpleExpSmoothing.fit": (None, "optimized"),
}


@dataclass(frozen=True, kw_only=True)
class HoltWinters(Rule):
    """``Holt(y, damped=True).fit(smoothing_slope=0.1)``; ``use_boxcox`` goes from fit to the model.

    Holt and SimpleExpSmoothing are told how their first values are found: as they were before there was a choice.
    """

    @property
    def targets(self) -> Iterable[str]:
        return (*_CLASSES, *(f"{name}.fit" for name in _CLASSES))

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or site.call.starred:
            return None
        name = site.dotted.removeprefix(f"{_HOME}.")
        call = site.call
        if call.positional > 1:
            call.name_positionals(_POSITIONS.get(name, ()))
        if name.endswith(".fit"):
            for old, new in _RENAMED.items():
                call.rename(old, new)
            if _shared(site, "use_boxcox", 5) is not None:
                call.remove("use_boxcox")
            return Replacement(call.text)
        call.rename("damped", "damped_trend")
        if site.dotted == _MODEL:
            if boxcox := _shared(site, "use_boxcox", 5):
                call.set("use_boxcox", boxcox)
        elif not call.has("initialization_method", 3 if name == "Holt" else 1):
            heuristic = _optimized(site, 1 if name == "SimpleExpSmoothing" else 3) == "False"
            call.set("initialization_method", "'legacy-heuristic'" if heuristic else "'estimated'")
        return Replacement(call.text)


def _optimized(site: Site, position: int) -> str | None:
    """Source of the argument optimized with which the model is fitted; None where that is unknown."""
    fit = site.references.analysis.parents.get(site.parent)
    if isinstance(site.parent, ast.Attribute) and isinstance(fit, ast.Call):
        return next((ast.unparse(k.value) for k in fit.keywords if k.arg == "optimized"), "")
    return _shared(site, "optimized", position)


def _shared(site: Site, argument: str, position: int) -> str | None:
    """Source of what is given to fit by all models of the class, empty where they give nothing; None: they differ."""
    owner = site.dotted.removesuffix(".fit")
    found = set()
    for call in site.references.of_kind(ast.Call):
        if f"{owner}.fit" in site.references.dotted(call.func)[:1]:
            given = [k.value for k in call.keywords if k.arg == argument] + call.args[position : position + 1]
            if given and not isinstance(given[0], ast.Constant):
                return None
            found.add(ast.unparse(given[0]) if given else "")
    return found.pop() if len(found) == 1 else None


_SETUP = (
    "import numpy as np\nfrom statsmodels.tsa.api import ExponentialSmoothing, Holt\n"
    "y = 10 + np.arange(24.0) + np.tile([0.0, 1.0, 3.0, 1.0], 6)\n"
)

rule = HoltWinters(
    applies_to=">=0.14",
    reason="In exponential smoothing slope is called trend since statsmodels 0.14, damped damped_trend, use_boxcox is "
    "an argument of the model, and since 0.15 Holt and SimpleExpSmoothing are told how their first values are found.",
    documentation="https://www.statsmodels.org/stable/release/version0.12.html",
    examples=(
        Example(
            setup=_SETUP,
            before="fit = Holt(y, damped=True).fit(smoothing_level=0.3, smoothing_slope=0.1)",
            after="fit = Holt(y, damped_trend=True, initialization_method='estimated')"
            ".fit(smoothing_level=0.3, smoothing_trend=0.1)",
        ),
        Example(
            setup=_SETUP,
            before="model = ExponentialSmoothing(y, seasonal_periods=4, trend='add', seasonal='add')\n"
            "fit = model.fit(use_boxcox=True)",
            after="model = ExponentialSmoothing(y, seasonal_periods=4, trend='add', seasonal='add', use_boxcox=True)\n"
            "fit = model.fit()",
        ),
    ),
    unchanged=(
        "from statsmodels.tsa.api import Holt\nHolt(y, initialization_method='heuristic').fit(smoothing_trend=0.1)\n",
        "from statsmodels.tsa.holtwinters import ExponentialSmoothing\nExponentialSmoothing(y, trend='add').fit()\n",
    ),
)
