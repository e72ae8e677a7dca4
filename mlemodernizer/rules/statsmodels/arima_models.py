"""The classes ARIMA and ARMA of statsmodels.tsa.arima_model."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OLD = "statsmodels.tsa.arima_model"
_SHARED = "statsmodels.tsa.api"
"""Where the new class stands under the name of the old one."""
_NEW = "statsmodels.tsa.arima.model"
_MODELS = (f"{_OLD}.ARIMA", f"{_OLD}.ARMA", f"{_SHARED}.ARIMA")
_RESULTS = (f"{_OLD}.ARMAResults", f"{_OLD}.ARIMAResults", f"{_SHARED}.ARIMAResults")
_NAMES = {"ARIMA": "ARIMA", "ARMA": "ARIMA", "ARIMAResults": "ARIMAResults", "ARMAResults": "ARIMAResults"}
_FIT = ("start_params", "trend", "method", "transparams", "solver", "maxiter", "full_output", "disp", "callback")
_MARKS = frozenset(_FIT) - {"start_params", "method"} | {"start_ar_lags"}
"""Arguments of fit that only the old classes have."""
_FORECAST = ("steps", "exog", "alpha")
_THREE = "(forecast.predicted_mean, forecast.se_mean, forecast.conf_int({alpha}))"


@dataclass(frozen=True, kw_only=True)
class ArimaModels(Rule):
    """``ARIMA(y, order=(1, 1, 0)).fit(disp=0)`` → ``ARIMA(y, order=(1, 1, 0), trend='t').fit()``, and its results."""

    @property
    def targets(self) -> Iterable[str]:
        methods = ("fittedvalues", "forecast", "plot_predict", "predict", "resid")
        return (*_MODELS, *(f"{m}.fit" for m in _MODELS), *(f"{r}.{name}" for r in _RESULTS for name in methods))

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.ImportFrom, ast.Subscript)

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.ImportFrom):
            return self._import(site, site.node)
        if isinstance(site.node, ast.Subscript):
            return self._first(site, site.node)
        plan = _plan(site)
        if plan is None or (site.dotted.startswith(_SHARED) and not plan.old):
            return None
        name = site.dotted.rpartition(".")[2]
        if not isinstance(site.node, ast.Call):
            return self._attribute(site, name) if name in ("fittedvalues", "resid") else None
        if name in ("ARIMA", "ARMA"):
            return self._model(site, name, plan.trend)
        if name == "fit":
            return self._fit(site)
        if name == "forecast":
            return self._forecast(site)
        if name == "predict":
            call = site.call
            call.remove("typ", 3)
            return Replacement(call.text)
        return self._plot(site) if name == "plot_predict" else None

    def _import(self, site: Site, node: ast.ImportFrom) -> Replacement | None:
        if node.module != _OLD or any(alias.name not in _NAMES for alias in node.names) or _plan(site) is None:
            return None
        names = [_NAMES[a.name] + (f" as {a.asname}" if a.asname else "") for a in node.names]
        return Replacement(f"from {_NEW} import {', '.join(dict.fromkeys(names))}")

    def _model(self, site: Site, name: str, trend: str) -> Replacement | None:
        call = site.call
        if not isinstance(site.node, ast.Call) or call.starred or call.positional > 3:  # noqa: PLR2004
            return None
        given = site.argument("order", 1)
        if given is None:
            return None
        order = _order(given, name)
        call.name_positionals((None, "order", "exog"))
        call.set("order", order.text)
        if trend == "nc":
            call.set("trend", "'n'")
        elif order.trend:
            call.set("trend", order.trend)
        if not isinstance(site.node.func, ast.Name):
            call.set_function(site.name_of(f"{_NEW}.ARIMA"))
        elif name == "ARMA":
            call.set_function("ARIMA")
        return Replacement(call.text)

    def _fit(self, site: Site) -> Replacement | None:
        call = site.call
        if call.starred:
            return None
        call.name_positionals(_FIT)
        for name in (*_FIT, "start_ar_lags"):
            call.remove(name)
        return Replacement(call.text)

    def _first(self, site: Site, node: ast.Subscript) -> Replacement | None:
        """``fit.forecast()[0]``: of the three things the forecast alone."""
        if not isinstance(node.value, ast.Call) or site.literal(node.slice) != 0:
            return None
        names = site.references.dotted(node.value.func)
        plan = _plan(site) if any(f"{results}.forecast" in names for results in _RESULTS) else None
        if plan is None or not (plan.old or any(name.startswith(_OLD) for name in names)):
            return None
        call = CallEditor(site.text(node.value))
        call.remove("alpha", 2)
        return Replacement(f"{site.name_of('numpy.asarray')}({call.text})")

    def _forecast(self, site: Site) -> Replacement | None:
        call = site.call
        if call.starred or call.positional > len(_FORECAST) or not call.receiver:
            return None
        parent = site.parent
        if isinstance(parent, ast.Subscript) and site.literal(parent.slice) == 0:
            return None
        call.name_positionals((None, *_FORECAST[1:]))
        alpha = call.remove("alpha")
        call.set_method("get_forecast")
        three = _THREE.format(alpha=f"alpha={alpha}" if alpha else "")
        array = site.name_of("numpy.asarray")
        return Replacement(f"[{array}(part) for forecast in [{call.text}] for part in {three}]")

    def _plot(self, site: Site) -> Replacement | None:
        call = site.call
        if call.starred or not call.receiver:
            return None
        call.remove("plot_insample", 5)
        arguments = ", ".join(filter(None, [call.receiver, call.arguments()]))
        return Replacement(f"{site.name_of('statsmodels.graphics.tsaplots.plot_predict')}({arguments})")

    def _attribute(self, site: Site, name: str) -> Replacement | None:
        if site.receiver is None or site.dotted.startswith(f"{_OLD}.ARMAResults"):
            return None
        result = site.text(site.receiver)
        if not re.fullmatch(r"\w+", result):
            return None
        order = f"{result}.model.order[1]"
        residuals = f"{result}.resid[{order}:]"
        if name == "resid":
            return None if isinstance(site.parent, ast.Subscript) else Replacement(residuals)
        return Replacement(f"{site.name_of('numpy.diff')}({result}.model.endog.ravel(), {order}) - {residuals}")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What holds for all models of a notebook.

    Attributes:
        trend: the trend with which they are fitted: ``c`` or ``nc``.
        old: whether something shows that the name that both classes have stands for the old one.
    """

    trend: str
    old: bool


def _plan(site: Site) -> _Plan | None:
    """None where the new class would not give what the old one gave."""
    trends = set()
    old = False
    for call, dotted in _calls(site):
        method = dotted.rpartition(".")[2]
        keywords = {k.arg: k.value for k in call.keywords}
        if method == "fit":
            trend = keywords.get("trend")
            trends.add("c" if trend is None else str(trend.value) if isinstance(trend, ast.Constant) else "")
            old = old or not _MARKS.isdisjoint(keywords)
            if len(call.args) > 1:
                return None
        elif method == "predict" and not dotted.startswith(f"{_OLD}.ARMA"):
            levels = keywords.get("typ")
            if not isinstance(levels, ast.Constant) or levels.value != "levels":
                return None  # differences of the series, which the new class does not give
        elif method == "ARIMA" and ("exog" in keywords or len(call.args) > 2):  # noqa: PLR2004
            return None
    if len(trends) > 1 or not trends <= {"c", "nc"}:
        return None
    return _Plan(next(iter(trends), "c"), old)


def _calls(site: Site) -> Iterator[tuple[ast.Call, str]]:
    wanted = {*_MODELS, *(f"{m}.fit" for m in _MODELS), *(f"{r}.predict" for r in _RESULTS)}
    for call in site.references.of_kind(ast.Call):
        dotted = next((name for name in site.references.dotted(call.func) if name in wanted), "")
        if dotted:
            yield call, dotted


@dataclass(frozen=True, slots=True)
class _Order:
    text: str
    trend: str


def _order(node: ast.expr, name: str) -> _Order:
    """The order for the new class, and the trend that is the old class's constant there."""
    text = ast.unparse(node)
    if isinstance(node, ast.Tuple) and len(node.elts) in (2, 3):
        parts = [ast.unparse(element) for element in node.elts]
        if name == "ARMA":
            return _Order(f"({parts[0]}, 0, {parts[1]})", "")
        known = {"0": "", "1": "'t'", "2": "[0, 0, 1]"}
        return _Order(text, known.get(parts[1], f"[0] * {parts[1]} + [1]"))
    if name == "ARMA":
        return _Order(f"({text}[0], 0, {text}[1])", "")
    return _Order(text, f"[0] * {text}[1] + [1]")


_SETUP = "import numpy as np\ny = np.cumsum(np.random.RandomState(0).randn(60))\n"

rule = ArimaModels(
    applies_to=">=0.13",
    reason="The classes ARIMA and ARMA of statsmodels.tsa.arima_model were removed in statsmodels 0.13; the new ARIMA "
    "is given the trend that the old one fitted, and forecast gave errors and intervals as well.",
    documentation="https://www.statsmodels.org/stable/release/version0.12.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs", "scores"}),
    examples=(
        Example(
            setup=_SETUP,
            before="from statsmodels.tsa.arima_model import ARIMA\nmodel = ARIMA(y, order=(1, 1, 0))\n"
            "fit = model.fit(disp=0)\nfirst = fit.forecast()[0]\nmeans, errors, intervals = fit.forecast(steps=3)",
            after="from statsmodels.tsa.arima.model import ARIMA\nmodel = ARIMA(y, order=(1, 1, 0), trend='t')\n"
            "fit = model.fit()\nfirst = np.asarray(fit.forecast())\n"
            "means, errors, intervals = [np.asarray(part) for forecast in [fit.get_forecast(steps=3)] for part in "
            "(forecast.predicted_mean, forecast.se_mean, forecast.conf_int())]",
        ),
        Example(
            setup=_SETUP,
            before="from statsmodels.tsa.arima_model import ARMA\nfit = ARMA(y, (1, 1)).fit(trend='nc')",
            after="from statsmodels.tsa.arima.model import ARIMA\nfit = ARIMA(y, order=(1, 0, 1), trend='n').fit()",
        ),
    ),
    unchanged=(
        "from statsmodels.tsa.arima.model import ARIMA\nfit = ARIMA(y, order=(1, 1, 0)).fit()\nfit.forecast(3)\n",
        "import statsmodels.api as sm\nfit = sm.tsa.ARIMA(y, order=(1, 1, 0)).fit()\nfit.forecast(3)\n",
    ),
)
