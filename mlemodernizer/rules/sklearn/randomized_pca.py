"""RandomizedPCA became a solver of PCA."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = (None, "copy", "iterated_power", "whiten", "random_state")


@dataclass(frozen=True, kw_only=True)
class RandomizedPCA(MovedCalls):
    """``RandomizedPCA(5)`` → ``PCA(5, svd_solver='randomized', iterated_power=2)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        call.name_positionals(_NAMES)
        call.set("svd_solver", "'randomized'")
        if not call.has("iterated_power"):
            call.set("iterated_power", "2")
        return Replacement(call.text)


rule = RandomizedPCA(
    applies_to=">=0.20",
    reason="RandomizedPCA became the solver 'randomized' of PCA and was removed in scikit-learn 0.20.",
    documentation="https://scikit-learn.org/0.18/whats_new.html#api-changes-summary",
    moves={"sklearn.decomposition.RandomizedPCA": "sklearn.decomposition.PCA"},
    examples=(
        Example(
            before="from sklearn.decomposition import RandomizedPCA\nmodel = RandomizedPCA(n_components=2)",
            after="from sklearn.decomposition import PCA\n"
            "model = PCA(n_components=2, svd_solver='randomized', iterated_power=2)",
        ),
    ),
    unchanged=("from sklearn.decomposition import PCA\nmodel = PCA(n_components=2)\n",),
)
