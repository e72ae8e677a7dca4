"""cv='prefit' of CalibratedClassifierCV."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PrefitCalibration(Rule):
    """``CalibratedClassifierCV(model, cv='prefit')`` → ``CalibratedClassifierCV(FrozenEstimator(model))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.calibration.CalibratedClassifierCV",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.literal(site.argument("cv")) != "prefit":
            return None
        call = site.call
        name = next((n for n in ("estimator", "base_estimator") if call.has(n)), "estimator")
        model = call.source(name, 0)
        if model is None:
            return None
        call.remove("cv")
        call.set(name, f"{site.name_of('sklearn.frozen.FrozenEstimator')}({model})", 0)
        return Replacement(call.text)


rule = PrefitCalibration(
    applies_to=">=1.8",
    reason="cv='prefit' was removed in scikit-learn 1.8; a model that is fitted already is frozen instead.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.6.html#sklearn-calibration",
    examples=(
        Example(
            setup="from sklearn.calibration import CalibratedClassifierCV\nfrom sklearn.frozen import FrozenEstimator\n"
            "from sklearn.naive_bayes import GaussianNB\nX = [[i] for i in range(20)]\ny = [0, 1] * 10\n"
            "model = GaussianNB().fit(X, y)\n",
            before="calibrated = CalibratedClassifierCV(model, method='sigmoid', cv='prefit').fit(X, y)",
            after="calibrated = CalibratedClassifierCV(FrozenEstimator(model), method='sigmoid').fit(X, y)",
        ),
    ),
    unchanged=("from sklearn.calibration import CalibratedClassifierCV\nCalibratedClassifierCV(None, cv=3)\n",),
)
