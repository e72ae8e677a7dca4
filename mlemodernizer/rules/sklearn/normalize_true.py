"""normalize=True of penalised linear models, which scaled the columns for the fit."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_CLASSES = (
    "ARDRegression BayesianRidge ElasticNet Lars Lasso LassoLars LassoLarsIC Ridge RidgeCV RidgeClassifier "
    "RidgeClassifierCV"
)
_WEIGHTED = ("BayesianRidge", "ElasticNet", "Lasso", "Ridge", "RidgeCV", "RidgeClassifier", "RidgeClassifierCV")

_SOURCE = '''
class Normalized{name}($base):
    """{name}(normalize=True) of scikit-learn before 1.2: columns are centred and given norm 1 for the fit."""

    def fit(self, X, y{weights}):
        X = X.astype(float) if hasattr(X, "columns") else $numpy.asarray(X, dtype=float)
        scale = $numpy.linalg.norm(X - {mean}, axis=0)
        scale[scale == 0] = 1
        super().fit(X / scale, y{given})
        self.coef_ = self.coef_ / scale
        return self
'''


@dataclass(frozen=True, kw_only=True)
class NormalizeTrue(Rule):
    """``Ridge(normalize=True)`` → ``NormalizedRidge()``, a subclass that is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"sklearn.linear_model.{name}" for name in _CLASSES.split()]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.literal(site.argument("normalize")) is not True:
            return None
        call = site.call
        call.remove("normalize")
        if site.literal(site.argument("fit_intercept")) is False:
            return Replacement(call.text)  # nothing was scaled then
        name = site.define(_source(site.dotted.rpartition(".")[2]), base=site.dotted, numpy="numpy")
        if not name:
            return None
        call.set_function(name)
        return Replacement(call.text)


def _source(name: str) -> str:
    weighted = name in _WEIGHTED
    return _SOURCE.format(
        name=name,
        weights=", sample_weight=None" if weighted else "",
        mean="$numpy.average(X, axis=0, weights=sample_weight)" if weighted else "X.mean(axis=0)",
        given=", sample_weight" if weighted else "",
    )


rule = NormalizeTrue(
    applies_to=">=1.2",
    gives_way=True,
    reason="normalize was removed from the linear models of scikit-learn in 1.2; a subclass scales the columns as it "
    "did, which a StandardScaler does not: that would change what the penalty means.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-linear-model",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            before="from sklearn.linear_model import LassoLars\nimport numpy as np\n"
            "model = LassoLars(alpha=0.1, normalize=True)\nmodel.fit([[0], [1], [3]], [0, 1, 2])",
            after="from sklearn.linear_model import LassoLars\nimport numpy as np\n\n\n"
            + filled(_source("LassoLars"), {"base": "LassoLars", "numpy": "np"})
            + "\n\n\nmodel = NormalizedLassoLars(alpha=0.1)\nmodel.fit([[0], [1], [3]], [0, 1, 2])",
        ),
        Example(
            before="from sklearn.linear_model import Ridge\nmodel = Ridge(fit_intercept=False, normalize=True)",
            after="from sklearn.linear_model import Ridge\nmodel = Ridge(fit_intercept=False)",
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import Ridge\nRidge(alpha=2)\n",
        "from sklearn.linear_model import ElasticNetCV\nElasticNetCV(normalize=True)\n",
        "from sklearn.linear_model import Ridge\nscaled = bool(input)\nRidge(normalize=scaled)\n",
    ),
)
