"""Modules, functions and layers of Keras that have another name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_OPTIMIZERS = {
    "adadelta": "Adadelta",
    "adagrad": "Adagrad",
    "adam": "Adam",
    "adamax": "Adamax",
    "nadam": "Nadam",
    "rmsprop": "RMSprop",
    "sgd": "SGD",
}

_INITIALIZERS = {"normal": "RandomNormal", "uniform": "RandomUniform", "one": "Ones", "zero": "Zeros"}

rule = Moved(
    applies_to=">=2.4",
    reason="The names that Keras 1 and 2 had for these are gone.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    moves={
        **{f"keras.optimizers.{old}": f"keras.optimizers.{new}" for old, new in _OPTIMIZERS.items()},
        "keras.losses.cosine_proximity": "keras.losses.cosine_similarity",
        **{f"keras.initializers.{old}": f"keras.initializers.{new}" for old, new in _INITIALIZERS.items()},
        "keras.objectives": "keras.losses",
        "keras.initializations": "keras.initializers",
        "keras.regularizers.WeightRegularizer": "keras.regularizers.l1_l2",
        "keras.regularizers.l1l2": "keras.regularizers.l1_l2",
        "keras.constraints.maxnorm": "keras.constraints.MaxNorm",
        "keras.constraints.nonneg": "keras.constraints.NonNeg",
        "keras.constraints.unitnorm": "keras.constraints.UnitNorm",
    },
    examples=(
        Example(
            before="from keras.optimizers import adam, sgd\nopt = adam(0.01)",
            after="from keras.optimizers import Adam, SGD\nopt = Adam(0.01)",
        ),
        Example(
            before="from keras.initializers import normal\nstart = normal(stddev=0.01)",
            after="from keras.initializers import RandomNormal\nstart = RandomNormal(stddev=0.01)",
        ),
        Example(
            before="from keras.constraints import maxnorm\nlimit = maxnorm(3)",
            after="from keras.constraints import MaxNorm\nlimit = MaxNorm(3)",
        ),
    ),
    unchanged=("from keras.optimizers import Adam\nadam = Adam(0.01)\nprint(adam)\n",),
)
