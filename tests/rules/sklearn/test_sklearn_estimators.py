"""Arguments of estimators."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

ENSEMBLE = "from sklearn import ensemble\n"
LINEAR = "from sklearn.linear_model import *\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("RandomForestRegressor(3, 'mae')", "RandomForestRegressor(3, criterion='absolute_error')"),
        ("RandomForestRegressor(max_features='auto')", "RandomForestRegressor(max_features=1.0)"),
        ("ExtraTreesClassifier(5, max_features='auto')", "ExtraTreesClassifier(5, max_features='sqrt')"),
        ("GradientBoostingClassifier(loss='deviance', presort='auto')", "GradientBoostingClassifier(loss='log_loss')"),
        ("GradientBoostingRegressor('lad', 2)", "GradientBoostingRegressor(loss='absolute_error', learning_rate=2)"),
        ("AdaBoostRegressor(base_estimator=tree, n_estimators=3)", "AdaBoostRegressor(estimator=tree, n_estimators=3)"),
        ("AdaBoostClassifier(tree, 3)", "AdaBoostClassifier(tree, n_estimators=3)"),
    ],
)
def test_ensembles(before: str, after: str) -> None:
    assert_rewrite(f"{ENSEMBLE}m = ensemble.{before}", f"{ENSEMBLE}m = ensemble.{after}")


@pytest.mark.parametrize(
    "call",
    [
        "RandomForestClassifier(criterion='gini', max_features='log2')",
        "RandomForestRegressor(criterion=kind, max_features=share)",
        "RandomForestRegressor(min_impurity_split=0.1)",
        "GradientBoostingRegressor(loss='huber')",
        "RandomForestRegressor(*a)",
    ],
)
def test_ensembles_that_stay(call: str) -> None:
    assert_unchanged(f"{ENSEMBLE}m = ensemble.{call}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("LogisticRegression('l1')", "LogisticRegression('l1', solver='liblinear')"),
        ("LogisticRegression(dual=True, C=3)", "LogisticRegression(dual=True, C=3, solver='liblinear')"),
        ("LogisticRegression(multi_class='multinomial', solver='sag')", "LogisticRegression(solver='sag')"),
        ("LogisticRegression(solver='liblinear', multi_class='ovr')", "LogisticRegression(solver='liblinear')"),
        ("LogisticRegression(penalty='none')", "LogisticRegression(penalty=None)"),
        ("LinearRegression(True, False, n_jobs=2)", "LinearRegression(fit_intercept=True, n_jobs=2)"),
        ("SGDRegressor(loss='squared_loss', n_iter=5)", "SGDRegressor(loss='squared_error', max_iter=5, tol=None)"),
        ("Perceptron(n_iter=9, tol=0.1)", "Perceptron(max_iter=9, tol=0.1)"),
        ("SGDClassifier(max_iter=None, n_iter=None)", "SGDClassifier(max_iter=5)"),
        ("SGDClassifier(max_iter=None, tol=0.1)", "SGDClassifier(max_iter=1000, tol=0.1)"),
        ("BayesianRidge(n_iter=9)", "BayesianRidge(max_iter=9)"),
    ],
)
def test_linear_models(before: str, after: str) -> None:
    assert_rewrite(f"{LINEAR}m = {before}", f"{LINEAR}m = {after}")


@pytest.mark.parametrize(
    "call",
    [
        "LogisticRegression(penalty=p)",
        "LogisticRegression(penalty='l1', **rest)",
        "LogisticRegression(multi_class='ovr', class_weight=w)",
        "LogisticRegression(multi_class=kind)",
        "LogisticRegression(multi_class='multinomial', solver=s)",
        "ElasticNetCV(normalize=True)",
        "Ridge(normalize=scaled)",
        "SGDClassifier(loss=kind)",
    ],
)
def test_linear_models_that_stay(call: str) -> None:
    assert_unchanged(f"{LINEAR}m = {call}")


def test_clusters() -> None:
    assert_rewrite(
        "from sklearn.cluster import KMeans, AgglomerativeClustering as A\n"
        "KMeans(3, 'random', 10, n_jobs=k)\nA(2, affinity='l1', linkage='single')",
        "from sklearn.cluster import KMeans, AgglomerativeClustering as A\n"
        "KMeans(3, init='random', n_init=10)\nA(2, metric='l1', linkage='single')",
    )
    assert_unchanged("from sklearn.cluster import AffinityPropagation as P\nP(affinity='euclidean')")


def test_own_classes_of_the_same_name() -> None:
    assert_unchanged("class KMeans:\n    def __init__(self, k, n_jobs):\n        pass\n\n\nKMeans(3, n_jobs=2)")
    assert_unchanged("from cuml import KMeans, LogisticRegression\nKMeans(3, 'x')\nLogisticRegression('l1')")


def test_attributes_that_were_renamed() -> None:
    assert_rewrite(
        "from sklearn.ensemble import RandomForestClassifier\nf = RandomForestClassifier().fit(X, y)\n"
        "f.n_features_ + 1",
        "from sklearn.ensemble import RandomForestClassifier\nf = RandomForestClassifier().fit(X, y)\n"
        "f.n_features_in_ + 1",
        rules=["sklearn.feature_count"],
    )
    assert_rewrite(
        LINEAR + "r = RidgeCV(store_cv_values=keep)\nr.fit(X, y)\nr.cv_values_",
        LINEAR + "r = RidgeCV(store_cv_results=keep)\nr.fit(X, y)\nr.cv_results_",
        rules=["sklearn.ridge_cv_results"],
    )
    assert_unchanged("def count(f):\n    return f.n_features_, f.cv_values_\n")


def test_scorer_of_probabilities() -> None:
    assert_rewrite(
        "from sklearn.metrics import make_scorer as m\nm(f, True, needs_proba=True)",
        "from sklearn.metrics import make_scorer as m\nm(f, greater_is_better=True, response_method='predict_proba')",
    )
    assert_unchanged("from sklearn.metrics import make_scorer as m\nm(f, needs_threshold=True)\nm(f, **o)")
