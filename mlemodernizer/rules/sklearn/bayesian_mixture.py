"""DPGMM and VBGMM became BayesianGaussianMixture."""

from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = ("n_components", "covariance_type", "alpha", "random_state", "tol", "verbose", "min_covar", "n_iter")
_GONE = ("thresh", "min_covar", "params", "init_params")


@dataclass(frozen=True, kw_only=True)
class BayesianMixture(MovedCalls):
    """``DPGMM(5)`` → ``BayesianGaussianMixture(5, covariance_type='diag', max_iter=10, …)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        call.name_positionals(_NAMES)
        for name in _GONE:
            call.remove(name)
        call.rename("n_iter", "max_iter")
        call.rename("alpha", "weight_concentration_prior")
        process = "process" if "DPGMM" in site.dotted else "distribution"
        for name, default in (
            ("covariance_type", "'diag'"),
            ("max_iter", "10"),
            ("weight_concentration_prior", "1.0"),
            ("weight_concentration_prior_type", f"'dirichlet_{process}'"),
        ):
            if not call.has(name):
                call.set(name, default)
        return Replacement(call.text)


rule = BayesianMixture(
    applies_to=">=0.20",
    reason="DPGMM and VBGMM were removed in scikit-learn 0.20, as what they computed was not right; "
    "BayesianGaussianMixture fits the same model.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#api-changes-summary",
    semantics=Semantics.APPROXIMATE,
    affects=frozenset({"scores", "outputs"}),
    moves={
        "sklearn.mixture.DPGMM": "sklearn.mixture.BayesianGaussianMixture",
        "sklearn.mixture.VBGMM": "sklearn.mixture.BayesianGaussianMixture",
    },
    examples=(
        Example(
            before="from sklearn.mixture import VBGMM\nmodel = VBGMM(3, random_state=0)",
            after="from sklearn.mixture import BayesianGaussianMixture\n"
            "model = BayesianGaussianMixture(n_components=3, random_state=0, covariance_type='diag', max_iter=10, "
            "weight_concentration_prior=1.0, weight_concentration_prior_type='dirichlet_distribution')",
        ),
    ),
    unchanged=("from sklearn.mixture import BayesianGaussianMixture\nBayesianGaussianMixture(n_components=3)\n",),
)
