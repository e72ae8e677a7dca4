"""set_learning_phase."""

from __future__ import annotations

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method

_NAME = "keras.backend.set_learning_phase"


@dataclass(frozen=True, kw_only=True)
class LearningPhase(Dropped):
    """``K.set_learning_phase(0)`` goes where nothing is trained; for training, 1 is what `fit` does anyway."""

    def rewrite(self, site: Site) -> Replacement | None:
        trains = any(True for method in ("fit", "fit_generator") for _ in calls_of_method(site, method))
        predicts = any(True for method in ("predict", "evaluate") for _ in calls_of_method(site, method))
        learning = site.literal(site.argument("value", 0))
        if (learning in {1} and predicts) or (learning in {0} and trains):
            return None
        return super().rewrite(site)


rule = LearningPhase(
    applies_to=">=3.0",
    reason="Keras 3 has no learning phase to be set: fit trains, and evaluate and predict do not.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    functions={_NAME: (0, 1, False, True)},
    gone=frozenset({_NAME}),
    examples=(
        Example(
            setup="from keras import backend as K\n",
            before="K.set_learning_phase(0)\nprint(K.floatx())",
            after="\nprint(K.floatx())",
        ),
    ),
    unchanged=(
        "from keras import backend as K\nK.set_learning_phase(0)\nmodel.fit(1, 2)\n",
        "from keras import backend as K\nK.set_learning_phase(1)\nmodel.predict(1)\n",
        "def set_learning_phase(x):\n    pass\n\n\nset_learning_phase(0)\n",
    ),
)
