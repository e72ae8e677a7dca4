"""Scaling of a single column given as one dimension."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SCALERS = ("MaxAbsScaler", "MinMaxScaler", "RobustScaler", "StandardScaler")
_MESSAGES = ("Expected 2D array, got 1D array", "Expected a 2-dimensional container but got")
_COLUMN = ".reshape(-1, 1)"


@dataclass(frozen=True, kw_only=True)
class OneColumnScaling(Rule):
    """``scaler.fit_transform(x)`` → ``scaler.fit_transform(np.asarray(x).reshape(-1, 1)).ravel()``.

    Only where the run failed for it. ``transform`` of one dimension may also be one sample of several features: it is
    taken for a column where the scaler was fitted with one.
    """

    @property
    def targets(self) -> Iterable[str]:
        methods = ("fit", "fit_transform", "inverse_transform", "transform")
        return [f"sklearn.preprocessing.{s}.{m}" for s in _SCALERS for m in methods]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.failed or not any(m in site.failure[1] for m in _MESSAGES):
            return None
        call = site.call
        method = site.dotted.rpartition(".")[2]
        data = call.source("X", 0)
        if data is None or call.positional != 1 or data.endswith(_COLUMN) or data.startswith("["):
            return None
        if not method.startswith("fit") and not _is_fitted_to_a_column(site):
            return None
        call.set("X", f"{site.name_of('numpy.asarray')}({data}){_COLUMN}", 0)
        return Replacement(call.text if method == "fit" else f"{call.text}.ravel()")


def _is_fitted_to_a_column(site: Site) -> bool:
    if not isinstance(site.receiver, ast.Name):
        return False
    fits = [
        call
        for call in site.references.of_kind(ast.Call)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("fit", "fit_transform")
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id == site.receiver.id
    ]
    return bool(fits) and all(call.args and _COLUMN in ast.unparse(call.args[0]) for call in fits)


rule = OneColumnScaling(
    applies_to=">=0.19",
    reason="scikit-learn refuses one-dimensional data since 0.19; a scaler took them for one column and gave one "
    "dimension back.",
    documentation="https://scikit-learn.org/0.19/whats_new.html",
    examples=(
        Example(
            setup="import numpy as np\nfrom sklearn.preprocessing import StandardScaler\n"
            "scaler = StandardScaler()\nages = np.array([1.0, 2.0, 4.0])\n",
            before="scaled = scaler.fit_transform(ages)",
            after="scaled = scaler.fit_transform(np.asarray(ages).reshape(-1, 1)).ravel()",
            failure=("ValueError", "Expected 2D array, got 1D array instead:\narray=[1. 2. 4.]."),
        ),
    ),
    unchanged=(
        "from sklearn.preprocessing import StandardScaler\nx = [[1], [2]]\nStandardScaler().fit_transform(x)\n",
        "from sklearn.preprocessing import LabelEncoder\nLabelEncoder().fit_transform([1, 2])\n",
    ),
)
