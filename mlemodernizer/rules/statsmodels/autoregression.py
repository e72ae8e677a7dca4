"""The class AR."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_AR = "statsmodels.tsa.ar_model.AR"
_NEW = "statsmodels.tsa.ar_model.AutoReg"
_RESULTS = "statsmodels.tsa.ar_model.ARResults"


@dataclass(frozen=True, kw_only=True)
class Autoregression(Rule):
    """``AR(y).fit(maxlag=3)`` → ``AutoReg(y, lags=3).fit()``; without maxlag the number of lags that AR took."""

    @property
    def targets(self) -> Iterable[str]:
        return (_AR, f"{_AR}.fit", f"{_RESULTS}.k_ar")

    def rewrite(self, site: Site) -> Replacement | None:
        lags = _lags(site)
        if lags is None:
            return None
        if site.dotted.endswith(".k_ar"):
            return Replacement(f"len({site.text(site.receiver)}.ar_lags)") if site.receiver is not None else None
        if not site.is_call:
            return None
        call = site.call
        if site.dotted == _AR:
            series = call.source("endog", 0)
            if call.starred or call.positional != 1 or series is None:
                return None
            call.set("lags", lags or f"round(12 * (len({series}) / 100) ** (1 / 4))")
            call.set_function(site.name_of(_NEW))
        else:
            call.remove("maxlag", 0)
        return Replacement(call.text)


def _lags(site: Site) -> str | None:
    """Source of the lags with which all models of a notebook are fitted; empty for the default; None: left alone."""
    found = set()
    for call in site.references.of_kind(ast.Call):
        if f"{_AR}.fit" in site.references.dotted(call.func):
            given = {k.arg: k.value for k in call.keywords}
            if len(call.args) > 1 or not given.keys() <= {"maxlag"}:
                return None
            value = given.get("maxlag", call.args[0] if call.args else None)
            if value is not None and not isinstance(value, ast.Constant):
                return None
            found.add("" if value is None else ast.unparse(value))
    return found.pop() if len(found) == 1 else None


_IMPORT = "from statsmodels.tsa.ar_model import"
_SERIES = "y = [1.0, 2.0, 4.0, 3.0, 2.0] * 9\n"

rule = Autoregression(
    applies_to=">=0.13",
    reason="The class AR was removed in statsmodels 0.13; AutoReg fits the same model, and is told the lags.",
    documentation="https://www.statsmodels.org/stable/release/version0.11.html",
    affects=frozenset({"outputs"}),
    gone=frozenset({_AR}),
    examples=(
        Example(
            before=f"{_IMPORT} AR\n{_SERIES}fit = AR(y).fit()\nprint(fit.k_ar, fit.params)",
            after=f"{_IMPORT} AutoReg\n{_SERIES}fit = AutoReg(y, lags=round(12 * (len(y) / 100) ** (1 / 4))).fit()\n"
            "print(len(fit.ar_lags), fit.params)",
        ),
        Example(
            before=f"{_IMPORT} AR\n{_SERIES}model = AR(y)\nfit = model.fit(maxlag=2)",
            after=f"{_IMPORT} AutoReg\n{_SERIES}model = AutoReg(y, lags=2)\nfit = model.fit()",
        ),
    ),
    unchanged=("from statsmodels.tsa.ar_model import AR\nfit = AR(y).fit(maxlag=8, ic='aic')\n",),
)
