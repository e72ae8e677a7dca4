"""normalize=True of LassoCV, which scaled the columns anew in each fold."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SOURCE = '''
class NormalizedLassoCV($base):
    """LassoCV(normalize=True) of scikit-learn before 1.2: columns are centred and given norm 1 in each fold."""

    def fit(self, X, y):
        def moments(data):
            norm = $numpy.linalg.norm(data - data.mean(axis=0), axis=0)
            return data.mean(axis=0), $numpy.where(norm == 0, 1, norm)

        X = X.astype(float) if hasattr(X, "columns") else $numpy.asarray(X, dtype=float)
        data, truth = $numpy.asarray(X), $numpy.asarray(y, dtype=float)
        options = {"max_iter": self.max_iter, "tol": self.tol}
        _, norm = moments(data)
        super().fit(X / norm, truth)
        errors = []
        for train, test in $folds(self.cv).split(data):
            centre, scale = moments(data[train])
            mean = truth[train].mean()
            _, coefs, _ = $path((data[train] - centre) / scale, truth[train] - mean, alphas=self.alphas_, **options)
            errors.append((((data[test] - centre) / scale @ coefs + mean - truth[test][:, None]) ** 2).mean(axis=0))
        self.mse_path_ = $numpy.transpose(errors)
        self.alpha_ = self.alphas_[self.mse_path_.mean(axis=1).argmin()]
        best = $lasso(alpha=self.alpha_, **options).fit(data / norm, truth)
        self.coef_, self.intercept_ = best.coef_ / norm, best.intercept_
        return self
'''
_USES = {
    "base": "sklearn.linear_model.LassoCV",
    "numpy": "numpy",
    "folds": "sklearn.model_selection.check_cv",
    "path": "sklearn.linear_model.lasso_path",
    "lasso": "sklearn.linear_model.Lasso",
}


@dataclass(frozen=True, kw_only=True)
class NormalizeInFolds(Rule):
    """``LassoCV(normalize=True)`` → ``NormalizedLassoCV()``, a subclass that is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.linear_model.LassoCV",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.literal(site.argument("normalize")) is not True:
            return None
        call = site.call
        if call.has("fit_intercept") or call.has("positive"):
            return None
        name = site.define(_SOURCE, **_USES)
        if not name:
            return None
        call.remove("normalize")
        call.set_function(name)
        return Replacement(call.text)


_SETUP = (
    "import numpy as np\nfrom sklearn.linear_model import Lasso, LassoCV, lasso_path\n"
    "from sklearn.model_selection import check_cv\n"
)
_DEFINED = filled(_SOURCE, {**{name: use.rpartition(".")[2] for name, use in _USES.items()}, "numpy": "np"})

rule = NormalizeInFolds(
    applies_to=">=1.2",
    gives_way=True,
    reason="normalize was removed from LassoCV in scikit-learn 1.2; a subclass scales the columns of each fold as it "
    "did, which decides on the penalty.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-linear-model",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    examples=(
        Example(
            before=f"{_SETUP}model = LassoCV(cv=2, normalize=True)\nmodel.fit([[0], [1], [3], [4]], [0, 1, 2, 4])",
            after=f"{_SETUP}\n\n{_DEFINED}\n\n\nmodel = NormalizedLassoCV(cv=2)\n"
            "model.fit([[0], [1], [3], [4]], [0, 1, 2, 4])",
        ),
    ),
    unchanged=("from sklearn.linear_model import LassoCV\nLassoCV(cv=3)\n",),
)
