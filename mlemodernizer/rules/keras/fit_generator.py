"""fit_generator, evaluate_generator and predict_generator."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODEL = "keras.Model"
_REMOVED = ("max_queue_size", "max_q_size", "workers", "use_multiprocessing", "pickle_safe")
_POSITIONS = {
    f"{_MODEL}.fit_generator": (
        None,
        "steps_per_epoch",
        "epochs",
        "verbose",
        "callbacks",
        "validation_data",
        "validation_steps",
        "class_weight",
    ),
    f"{_MODEL}.evaluate_generator": (None, "steps"),
    f"{_MODEL}.predict_generator": (None, "steps"),
}


@dataclass(frozen=True, kw_only=True)
class Generators(Rule):
    """``model.fit_generator(g, …)`` → ``model.fit(g, …)``."""

    @property
    def targets(self) -> Iterable[str]:
        return _POSITIONS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not isinstance(site.call.receiver, str) or not site.call.receiver:
            return None
        call = site.call
        names = _POSITIONS[site.dotted]
        if call.starred or call.positional > len(names):
            return None
        if call.has("samples_per_epoch") or call.has("nb_val_samples") or call.has("val_samples"):
            return None  # counted in samples, not in batches
        call.name_positionals(names)
        for name in _REMOVED:
            call.remove(name)
        call.rename("generator", "x")
        call.rename("nb_epoch", "epochs")
        call.set_function(f"{call.receiver}.{site.dotted.rpartition('.')[2].removesuffix('_generator')}")
        return Replacement(call.text)


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n\n\n"
    "def batches():\n    while True:\n        yield np.zeros((2, 4)), np.zeros(2)\n\n\n"
)

rule = Generators(
    applies_to=">=2.6",
    reason="fit_generator and its companions were removed; fit, evaluate and predict take generators since Keras 2.4.",
    documentation="https://keras.io/api/models/model_training_apis/",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit_generator(batches(), steps_per_epoch=2, epochs=1, verbose=0, workers=4)",
            after="model.fit(batches(), steps_per_epoch=2, epochs=1, verbose=0)",
        ),
        Example(
            setup=_SETUP,
            before="score = model.evaluate_generator(batches(), 3)",
            after="score = model.evaluate(batches(), steps=3)",
        ),
    ),
    unchanged=(
        "from keras.models import Sequential\nmodel = Sequential()\nmodel.fit_generator(None, samples_per_epoch=20)\n",
        "class Model:\n    def fit_generator(self, g):\n        return g\n\n\nModel().fit_generator(3)\n",
    ),
)
