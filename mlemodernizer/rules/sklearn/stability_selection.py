"""RandomizedLasso and RandomizedLogisticRegression, which were removed without a successor."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SOURCE = '''
class {name}($mixin, $base):
    """Randomized{kind} of scikit-learn before 0.21: how often a column is chosen, by {kind}s on random parts."""

    def __init__(
        self, {first}, scaling=0.5, sample_fraction=0.75, n_resampling=200, selection_threshold=0.25, {last},
        random_state=None
    ):
        self.{parameter} = {parameter}
        self.scaling = scaling
        self.sample_fraction = sample_fraction
        self.n_resampling = n_resampling
        self.selection_threshold = selection_threshold
        self.{limit} = {limit}
        self.random_state = random_state

    def fit(self, X, y):
        X, y = $numpy.array(X, dtype=float), $numpy.array(y)
        self.n_features_in_ = X.shape[1]
        X -= X.mean(axis=0)
        norm = $numpy.linalg.norm(X, axis=0)
        X /= $numpy.where(norm == 0, 1, norm)
        {prepare}
        random = $random(self.random_state)
        chosen = $numpy.zeros(X.shape[1])
        for _ in range(self.n_resampling):
            weights = 1 - (1 - self.scaling) * random.randint(0, 2, size=X.shape[1])
            part = random.rand(len(X)) < self.sample_fraction
            {model}
        self.scores_ = chosen / self.n_resampling
        return self

    def _get_support_mask(self):
        return self.scores_ > self.selection_threshold
'''
_LASSO = {
    "name": "StabilityLasso",
    "kind": "Lasso",
    "parameter": "alpha",
    "first": 'alpha="aic"',
    "limit": "max_iter",
    "last": "max_iter=500",
    "prepare": """y = y - y.mean()
        alpha = self.alpha
        if isinstance(alpha, str):
            alphas, _, path = $lars(X, y, method="lasso", max_iter=self.max_iter)
            errors = ((y[:, None] - X @ path) ** 2).mean(axis=0)
            price = 2 if alpha == "aic" else $numpy.log(len(X))
            alpha = alphas[$numpy.argmin(len(X) * errors / y.var() + price * (path != 0).sum(axis=0))]""",
    "model": """centred = X[part] - X[part].mean(axis=0)
            _, _, path = $lars(
                weights * centred, y[part] - y[part].mean(), alpha_min=alpha, method="lasso", max_iter=self.max_iter
            )
            chosen += path[:, -1] != 0""",
}
_LOGISTIC = {
    "name": "StabilityLogisticRegression",
    "kind": "LogisticRegression",
    "parameter": "C",
    "first": "C=1",
    "limit": "tol",
    "last": "tol=1e-3",
    "prepare": 'model = $logistic(penalty="l1", solver="liblinear", C=self.C, tol=self.tol)',
    "model": "chosen += (abs(model.fit(weights * X[part], y[part]).coef_) > 1e-15).any(axis=0)",
}
_IGNORED = ("n_jobs", "verbose", "pre_dispatch", "memory", "precompute", "eps")
_DEFAULTS = ("fit_intercept", "normalize")
_POSITIONS = {
    "RandomizedLasso": ("alpha", "scaling", "sample_fraction", "n_resampling", "selection_threshold"),
    "RandomizedLogisticRegression": ("C", "scaling", "sample_fraction", "n_resampling", "selection_threshold"),
}


@dataclass(frozen=True, kw_only=True)
class StabilitySelection(Rule):
    """``RandomizedLasso(alpha=0.1)`` → ``StabilityLasso(alpha=0.1)``, which is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return [f"sklearn.linear_model.{name}" for name in _POSITIONS]

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        kind = site.dotted.rpartition(".")[2]
        call = site.call
        if call.positional > len(_POSITIONS[kind]):
            return None
        call.name_positionals(_POSITIONS[kind])
        for name in _IGNORED:
            call.remove(name)
        for name in _DEFAULTS:
            value = site.argument(name)
            if value is not None and site.literal(value) is not True:
                return None
            call.remove(name)
        parts = _LASSO if kind == "RandomizedLasso" else _LOGISTIC
        known = {*_POSITIONS[kind], parts["limit"], "random_state"}
        if not set(call.keywords()) <= known:
            return None
        name = site.define(_SOURCE.format(**parts), **_uses(parts))
        if not name:
            return None
        call.set_function(name)
        return Replacement(call.text)


def _uses(parts: dict[str, str]) -> dict[str, str]:
    uses = {
        "mixin": "sklearn.feature_selection.SelectorMixin",
        "base": "sklearn.base.BaseEstimator",
        "numpy": "numpy",
        "random": "sklearn.utils.check_random_state",
    }
    if parts is _LASSO:
        return {**uses, "lars": "sklearn.linear_model.lars_path"}
    return {**uses, "logistic": "sklearn.linear_model.LogisticRegression"}


def _written(parts: dict[str, str]) -> str:
    names = {name: use.rpartition(".")[2] for name, use in _uses(parts).items()}
    return filled(_SOURCE.format(**parts), {**names, "numpy": "np"})


_SETUP = (
    "import numpy as np\nfrom sklearn.base import BaseEstimator\nfrom sklearn.feature_selection import SelectorMixin\n"
    "from sklearn.utils import check_random_state\nX = np.arange(24).reshape(8, 3) % 5\n"
)

rule = StabilitySelection(
    applies_to=">=0.21",
    reason="Randomized linear models were removed in scikit-learn 0.21 without a successor; a class does "
    "what they did.",
    documentation="https://scikit-learn.org/0.19/whats_new.html",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset(f"sklearn.linear_model.{name}" for name in _POSITIONS),
    examples=(
        Example(
            setup=_SETUP,
            before="from sklearn.linear_model import RandomizedLasso, lars_path\n"
            "scores = RandomizedLasso(alpha=0.04).fit(X, X[:, 0]).scores_",
            after="from sklearn.linear_model import lars_path\n\n\n"
            + _written(_LASSO)
            + "\n\n\nscores = StabilityLasso(alpha=0.04).fit(X, X[:, 0]).scores_",
        ),
        Example(
            setup=_SETUP,
            before="from sklearn.linear_model import LogisticRegression, RandomizedLogisticRegression\n"
            "kept = RandomizedLogisticRegression(n_resampling=5, n_jobs=2).fit(X, X[:, 0] > 2).get_support()",
            after="from sklearn.linear_model import LogisticRegression\n\n\n"
            + _written(_LOGISTIC)
            + "\n\n\nkept = StabilityLogisticRegression(n_resampling=5).fit(X, X[:, 0] > 2).get_support()",
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import RandomizedLasso\nmodel = RandomizedLasso(normalize=False)\n",
        "from sklearn.linear_model import Lasso\nmodel = Lasso(alpha=0.1)\n",
    ),
)
