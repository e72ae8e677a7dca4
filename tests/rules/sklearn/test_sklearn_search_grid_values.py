"""sklearn.search_grid_values: other ways to write a grid, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = """from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.svm import SVC
"""

CHANGED = [
    (
        "m = ['auto', 'log2']\ngrid = {'max_features': m}\nRandomizedSearchCV(RandomForestRegressor(), grid)",
        "m = [1.0, 'log2']\ngrid = {'max_features': m}\nRandomizedSearchCV(RandomForestRegressor(), grid)",
    ),
    (
        "pipe = Pipeline([('rf', RandomForestClassifier())])\nGridSearchCV(pipe, {'rf__max_features': ['auto']})",
        "pipe = Pipeline([('rf', RandomForestClassifier())])\nGridSearchCV(pipe, {'rf__max_features': ['sqrt']})",
    ),
    (
        "steps = [('c', RandomForestClassifier())]\nGridSearchCV(Pipeline(steps=steps), {'c__max_features': ['auto']})",
        "steps = [('c', RandomForestClassifier())]\nGridSearchCV(Pipeline(steps=steps), {'c__max_features': ['sqrt']})",
    ),
    (
        "pipe = make_pipeline(RandomForestClassifier())\n"
        "GridSearchCV(pipe, {'randomforestclassifier__max_features': ['auto']})",
        "pipe = make_pipeline(RandomForestClassifier())\n"
        "GridSearchCV(pipe, {'randomforestclassifier__max_features': ['sqrt']})",
    ),
    (
        "p = {'gamma': ['auto']}\nGridSearchCV(SVC(), p)\n"
        "p = {'max_features': ['auto']}\nGridSearchCV(RandomForestClassifier(), p)",
        "p = {'gamma': ['auto']}\nGridSearchCV(SVC(), p)\n"
        "p = {'max_features': ['sqrt']}\nGridSearchCV(RandomForestClassifier(), p)",
    ),
]

UNCHANGED = [
    "p = {'max_features': ['auto']}\np = {'max_depth': [3]}\nGridSearchCV(RandomForestClassifier(), p)",
    "pipe = Pipeline([('svc', SVC())])\nGridSearchCV(pipe, {'svc__gamma': ['auto']})",
    "pipe = load()\nGridSearchCV(pipe, {'rf__max_features': ['auto']})",
    "m = ['auto']\nprint(m)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
