"""KerasClassifier and KerasRegressor."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Defined
from mlemodernizer.rewriting.rule import Example

_SHARED = '''
import inspect

import numpy as np
from keras.utils import to_categorical
from sklearn.base import BaseEstimator


class KerasWrapper(BaseEstimator):
    """Builds a model by build_fn whenever it is fitted, as keras.wrappers.scikit_learn did."""

    def __init__(self, build_fn=None, **sk_params):
        self.build_fn = build_fn
        self.sk_params = sk_params

    def get_params(self, deep=True):
        return {**self.sk_params, "build_fn": self.build_fn}

    def set_params(self, **params):
        self.build_fn = params.pop("build_fn", self.build_fn)
        self.sk_params.update(params)
        return self

    def __sklearn_is_fitted__(self):
        return hasattr(self, "model")

    def _chosen(self, names, given=()):
        return {**{k: v for k, v in self.sk_params.items() if k in names}, **dict(given)}

    def _encoded(self, y):
        return to_categorical(y) if self.model.loss == "categorical_crossentropy" and np.ndim(y) != 2 else y

    def fit(self, x, y, **kwargs):
        build = self.build_fn or self.__call__
        self.model = build(**self._chosen(inspect.signature(build).parameters))
        chosen = self._chosen(inspect.signature(self.model.fit).parameters, kwargs)
        return self.model.fit(x, self._encoded(y), **chosen)

    def _predicted(self, x, kwargs):
        return self.model.predict(x, **{"verbose": 0, **self._chosen(["batch_size", "verbose"], kwargs)})

    def _evaluated(self, x, y, kwargs):
        chosen = self._chosen(["batch_size", "verbose", "sample_weight", "steps"], kwargs)
        return self.model.evaluate(x, self._encoded(y), return_dict=True, **chosen)
'''
_CLASSIFIER = """
class KerasClassifier(KerasWrapper):
    def fit(self, x, y, **kwargs):
        y = np.array(y)
        if y.ndim == 2 and y.shape[1] > 1:
            self.classes_ = np.arange(y.shape[1])
        else:
            self.classes_ = np.unique(y)
            y = np.searchsorted(self.classes_, y)
        return super().fit(x, y, **kwargs)

    def predict(self, x, **kwargs):
        proba = self._predicted(x, kwargs)
        return self.classes_[proba.argmax(axis=-1) if proba.shape[-1] > 1 else (proba > 0.5).astype("int32")]

    def predict_proba(self, x, **kwargs):
        proba = self._predicted(x, kwargs)
        return np.hstack([1 - proba, proba]) if proba.shape[1] == 1 else proba

    def score(self, x, y, **kwargs):
        results = self._evaluated(x, np.searchsorted(self.classes_, y), kwargs)
        return results["acc"] if "acc" in results else results["accuracy"]
"""
_REGRESSOR = """
class KerasRegressor(KerasWrapper):
    def predict(self, x, **kwargs):
        return np.squeeze(self._predicted(x, kwargs))

    def score(self, x, y, **kwargs):
        return -self._evaluated(x, y, kwargs)["loss"]
"""
_MODULE = "keras.wrappers.scikit_learn"
_BUILD = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense, Input\n"
    "from sklearn.model_selection import GridSearchCV, cross_val_score\n\n\n"
    "def build(units=2, optimizer='sgd'):\n"
    "    model = Sequential([Input((3,)), Dense(units, activation='relu'), Dense(1, activation='sigmoid')])\n"
    "    model.compile(loss='binary_crossentropy', optimizer=optimizer, metrics=['accuracy'])\n"
    "    return model\n\n\n"
    "x, y = np.random.rand(12, 3), np.tile([0, 1], 6)\n"
)
_CLASSIFY = (
    "\n\nclassifier = KerasClassifier(build_fn=build, epochs=1, verbose=0)\n"
    "scores = cross_val_score(estimator=classifier, X=x, y=y, cv=2)\n"
    "search = GridSearchCV(classifier, {'units': [2, 3]}, scoring='accuracy', cv=2).fit(x, y)"
)
_REGRESS = "\n\nscores = cross_val_score(KerasRegressor(build_fn=build, epochs=1, verbose=0), x, y, cv=2)"

rule = Defined(
    applies_to=">=2.12",
    reason="The wrappers for scikit-learn were removed in Keras 2.12, and what Keras 3 offers in their place is called "
    "and fitted otherwise: what they did is defined here, as Keras 2.2 did it.",
    documentation="https://keras.io/api/utils/sklearn_wrappers/",
    semantics=Semantics.EQUIVALENT,
    definitions={f"{_MODULE}.KerasClassifier": _CLASSIFIER, f"{_MODULE}.KerasRegressor": _REGRESSOR},
    shared=_SHARED,
    gone=frozenset({f"{_MODULE}.KerasClassifier", f"{_MODULE}.KerasRegressor"}),
    examples=(
        Example(
            setup=_BUILD,
            before=f"from {_MODULE} import KerasClassifier{_CLASSIFY}",
            after=f"{_SHARED.strip()}\n\n\n{_CLASSIFIER.strip()}{_CLASSIFY}",
        ),
        Example(
            setup=_BUILD,
            before=f"from tensorflow.{_MODULE} import KerasRegressor{_REGRESS}",
            after=f"{_SHARED.strip()}\n\n\n{_REGRESSOR.strip()}{_REGRESS}",
        ),
    ),
    unchanged=(
        "from keras.wrappers import SKLearnClassifier\nSKLearnClassifier(None)\n",
        "from scikeras.wrappers import KerasClassifier\nKerasClassifier(None)\n",
    ),
)
