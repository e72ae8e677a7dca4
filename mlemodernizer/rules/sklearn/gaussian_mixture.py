"""GMM became GaussianMixture."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = (None, "covariance_type", "random_state", "tol", "min_covar", "n_iter", "n_init", "params", "init_params")
_GONE = ("thresh", "params", "init_params")


@dataclass(frozen=True, kw_only=True)
class GaussianMixture(MovedCalls):
    """``GMM(3)`` → ``GaussianMixture(3, covariance_type='diag', reg_covar=0.001)``, and its methods."""

    @property
    def targets(self) -> Iterable[str]:
        methods = ("sample", "score", "score_samples")
        return ("sklearn.mixture.GMM", *(f"sklearn.mixture.GMM.{name}" for name in methods))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        method = site.dotted.rpartition(".")[2]
        call = site.call
        if method == "sample":
            call.remove("random_state", 1)
            return Replacement(f"{call.text}[0]")
        if method == "score":
            call.set_method("score_samples")
            return Replacement(call.text)
        if method == "score_samples":
            return Replacement(f"({call.text}, {call.receiver}.predict_proba({call.arguments()}))")
        call.name_positionals(_NAMES)
        for name in _GONE:
            call.remove(name)
        call.rename("n_iter", "max_iter")
        call.rename("min_covar", "reg_covar")
        for name, default in (("covariance_type", "'diag'"), ("reg_covar", "0.001")):
            if not call.has(name):
                call.set(name, default)
        return Replacement(call.text)


rule = GaussianMixture(
    applies_to=">=0.20",
    reason="GMM became GaussianMixture in scikit-learn 0.18 and went in 0.20; its defaults and what its methods gave "
    "are written out.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#api-changes-summary",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores", "outputs"}),
    moves={
        "sklearn.mixture.GMM": "sklearn.mixture.GaussianMixture",
        "sklearn.mixture.gmm": "sklearn.mixture",
        "sklearn.mixture.gmm.GMM": "sklearn.mixture.GaussianMixture",
        "sklearn.mixture.GMM.covars_": "sklearn.mixture.GaussianMixture.covariances_",
    },
    examples=(
        Example(
            before="from sklearn.mixture import GMM\n"
            "model = GMM(2, n_iter=50, covariance_type='full').fit([[0, 1], [1, 1], [5, 6], [6, 6]])\n"
            "likelihoods, shares = model.score_samples([[0, 1]])\nshapes = model.covars_",
            after="from sklearn.mixture import GaussianMixture\n"
            "model = GaussianMixture(2, max_iter=50, covariance_type='full', reg_covar=0.001)"
            ".fit([[0, 1], [1, 1], [5, 6], [6, 6]])\n"
            "likelihoods, shares = (model.score_samples([[0, 1]]), model.predict_proba([[0, 1]]))\n"
            "shapes = model.covariances_",
        ),
    ),
    unchanged=(
        "from sklearn.mixture import GaussianMixture\nmodel = GaussianMixture(2).fit([[0], [1]])\n"
        "model.score([[0]])\nmodel.score_samples([[0]])\nmodel.sample(3)\n",
    ),
)
