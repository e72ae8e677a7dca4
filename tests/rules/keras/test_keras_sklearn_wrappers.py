"""The wrappers' scores are those that Keras 2.2.4 gave (measured with scikit-learn 0.20.3)."""

import subprocess

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

PROGRAM = """from keras.models import Sequential
from keras.layers import Dense
from keras.wrappers.scikit_learn import KerasClassifier
from keras.wrappers.scikit_learn import KerasRegressor
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MinMaxScaler
import numpy as np

x = np.random.RandomState(0).rand(60, 3)
y = x.sum(axis=1)


def build(activation=None, loss='mse', units=1):
    model = Sequential()
    model.add(Dense(4, input_dim=3, kernel_initializer='ones', activation='relu'))
    model.add(Dense(units, kernel_initializer='ones', activation=activation))
    model.compile(loss=loss, optimizer='sgd', metrics=['accuracy'])
    return model


fit = {'epochs': 2, 'batch_size': 60, 'verbose': 0}
regressor = KerasRegressor(build_fn=build, **fit)
assert np.allclose(cross_val_score(regressor, x, y, cv=3), [-5.63536, -4.44379, -6.04085], atol=1e-4)
two = KerasClassifier(build_fn=build, activation='sigmoid', loss='binary_crossentropy', **fit)
scores = cross_val_score(two, x, np.where(y > 1.5, 'a', 'b'), cv=4)
assert np.allclose(scores, [0.4, 0.66667, 0.46667, 0.4], atol=1e-4), scores
three = KerasClassifier(build, activation='softmax', loss='categorical_crossentropy', units=3, **fit)
classes = np.array(['u', 'v', 'w'])[(y * 10).astype(int) % 3]
scores = cross_val_score(three, x, classes, cv=4)
assert np.allclose(scores, [0.13333, 0.2, 0.33333, 0.26667], atol=1e-4), scores
assert three.fit(x, classes).epoch == [0, 1] and three.predict_proba(x).shape == (60, 3)
assert Pipeline([('scale', MinMaxScaler()), ('mlp', regressor)]).fit(x, y).predict(x).shape == (60,)
"""


def test_gives_the_scores_of_old(kernel_python: str) -> None:
    result = rewritten(PROGRAM)
    assert [p.provenance.name for p in result.patches] == ["keras.sklearn_wrappers"]
    done = subprocess.run(
        [kernel_python, "-c", result.notebook.cells[0].source], capture_output=True, text=True, check=False, timeout=300
    )
    if "No module named 'keras'" in done.stderr:
        pytest.skip("keras is not in the kernel's environment")
    assert done.returncode == 0, done.stderr[-2000:]


def test_an_import_that_is_not_used() -> None:
    assert_rewrite(
        "from keras.models import Sequential\nfrom keras.wrappers.scikit_learn import KerasClassifier\nSequential()",
        "from keras.models import Sequential\nSequential()",
        rules=["keras.sklearn_wrappers"],
    )


def test_left_alone() -> None:
    assert_unchanged("from scikeras.wrappers import KerasRegressor\nKerasRegressor(model=None)")
