"""What scikit-learn removed and is done in another way."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten


def done(code: str) -> str:
    result = rewritten(code)
    assert not result.failures
    again = rewritten(result.notebook.cells[0].source)
    assert again.patches == (), "not idempotent"
    return result.notebook.cells[0].source


@pytest.mark.parametrize(
    ("setup", "before", "after"),
    [
        ("from sklearn import mixture", "m = mixture.GMM(3, min_covar=c, params='wm')\na = m.score(X)",
         "m = mixture.GaussianMixture(3, reg_covar=c, covariance_type='diag')\na = m.score_samples(X)"),
        ("from sklearn import mixture", "x = mixture.GMM().fit(X).sample(9, random_state=3)",
         "x = mixture.GaussianMixture(covariance_type='diag', reg_covar=0.001).fit(X).sample(9)[0]"),
        ("from sklearn.metrics import auc, make_scorer", "auc(x, y, reorder=False)", "auc(x, y)"),
        ("from sklearn.svm import SVC", "SVC(gamma='auto_deprecated', decision_function_shape=None)",
         "SVC(gamma='auto', decision_function_shape='ovo')"),
        ("from sklearn.svm import LinearSVC", "LinearSVC('l2', 'l1', max_iter=1e5)",
         "LinearSVC('l2', 'hinge', max_iter=100000)"),
        ("from sklearn.decomposition import FastICA", "FastICA(n_components=2, whiten=True)",
         "FastICA(n_components=2, whiten='arbitrary-variance')"),
        ("from sklearn.decomposition import NMF", "X = load()\nm = NMF(3, alpha=a)\nW = m.fit_transform(X)",
         "X = load()\nm = NMF(3, alpha_W=a / X.shape[1], alpha_H=a / X.shape[0])\nW = m.fit_transform(X)"),
        ("from sklearn.feature_extraction.text import TfidfVectorizer as T", "T(min_df=0, use_idf=1, stop_words={'a'})",
         "T(min_df=1, use_idf=True, stop_words=list({'a'}))"),
        ("from sklearn.ensemble import *", "RandomForestClassifier(n_estimators=1e2, class_weight='auto')",
         "RandomForestClassifier(n_estimators=100, class_weight='balanced')"),
        ("from sklearn.ensemble import *", "p = dict(loss='ls')\nq = {'loss': 'lad'}\nGradientBoostingRegressor(**q)",
         "p = dict(loss='ls')\nq = {'loss': 'absolute_error'}\nGradientBoostingRegressor(**q)"),
        ("from sklearn.inspection import permutation_importance as p", "p(m, X, y, 'r2', 9)",
         "p(m, X, y, scoring='r2', n_repeats=9)"),
        ("from sklearn.naive_bayes import GaussianNB", "GaussianNB().fit(X, y).sigma_", "GaussianNB().fit(X, y).var_"),
        ("from sklearn.linear_model import LinearRegression", "LinearRegression().fit(X, y).predict(-6.5)",
         "LinearRegression().fit(X, y).predict([[-6.5]])"),
        ("import sklearn.svm", "m = sklearn.svm.SVC()\nm.score(X.todense(), y)",
         "m = sklearn.svm.SVC()\nm.score(X.toarray(), y)"),
        ("from sklearn.feature_selection import RFECV", "s = RFECV(m).fit(X, y)\ns.grid_scores_.max()",
         "s = RFECV(m).fit(X, y)\ns.cv_results_['mean_test_score'].max()"),
    ],
)  # fmt: skip
def test_calls(setup: str, before: str, after: str) -> None:
    assert_rewrite(f"{setup}\n{before}", f"{setup}\n{after}")


@pytest.mark.parametrize(
    "code",
    [
        "from sklearn.decomposition import NMF\nm = NMF(3, alpha=a)\nX = load()\nm.fit(X)",
        "from sklearn.decomposition import NMF\nm = NMF(3, alpha=a)\nm.fit(X)\nm.fit(Z)",
        "from sklearn.metrics import auc\nauc(x, y, reorder=flag)",
        "from sklearn.linear_model import Ridge\nm = Ridge(normalize=True, **more)",
        "from sklearn.linear_model import Ridge\nclass NormalizedRidge:\n    pass\nm = Ridge(normalize=True)",
        "from sklearn.ensemble import GradientBoostingRegressor as G\np = {'loss': 'ls'}\np['loss'] = 1\nf(**p)",
        "from sklearn.naive_bayes import GaussianNB\nGaussianNB().fit(X, y).sigma",
        "from sklearn.cluster import KMeans\nKMeans(n_clusters=k, n_init=10, random_state=0)",
        "from sklearn.linear_model import LogisticRegression\nLogisticRegression(C=1.0, max_iter=100)",
        "grid_search.grid_scores_",
    ],
)
def test_what_stays(code: str) -> None:
    assert_unchanged(code)


def test_scores_of_a_search() -> None:
    after = done(
        "from sklearn.grid_search import GridSearchCV\ng = GridSearchCV(m, p)\ng.fit(X, y)\n"
        "for parameters, mean, scores in g.grid_scores_:\n    print(mean)\nbest = max(g.grid_scores_, key=f)"
    )
    assert after.count("def grid_scores(search):") == 1
    assert "for parameters, mean, scores in grid_scores(g):" in after
    assert after.endswith("best = max(grid_scores(g), key=f)")


def test_normalized_models_of_two_kinds() -> None:
    after = done(
        "from sklearn.linear_model import Lasso, Ridge\nmodels = [Ridge(normalize=True), Lasso(0.1, normalize=True)]"
    )
    assert "class NormalizedRidge(Ridge):" in after
    assert "class NormalizedLasso(Lasso):" in after
    assert after.endswith("models = [NormalizedRidge(), NormalizedLasso(0.1)]")


def test_data_that_are_downloaded() -> None:
    after = done("from sklearn.datasets import load_boston\nX, y = load_boston(return_X_y=True)")
    assert "load_boston()" not in after
    assert "import load_boston" not in after
    assert after.endswith("X, y = boston_housing(return_X_y=True)")
    assert_unchanged("from sklearn.datasets import fetch_mldata\nfetch_mldata('iris')")


def test_stability_selection() -> None:
    after = done("from sklearn.linear_model import RandomizedLasso as R\nr = R(0.025, random_state=2, n_jobs=3)")
    assert after.endswith("r = StabilityLasso(alpha=0.025, random_state=2)")
    assert_unchanged("from sklearn.linear_model import RandomizedLasso\nRandomizedLasso(fit_intercept=False)")
