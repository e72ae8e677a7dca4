"""The keywords of compile."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="compile's argument class_mode did nothing since Keras 1.0; it, and a sample_weight_mode of None, are not "
    "accepted any more.",
    documentation="https://keras.io/api/models/model_training_apis/#compile-method",
    functions=("keras.Model.compile",),
    removed={"class_mode": (), "sample_weight_mode": (None,), "target_tensors": (None,)},
    examples=(
        Example(
            setup="from keras.models import Sequential\nmodel = Sequential()\n",
            before="model.compile('sgd', 'mse', class_mode='binary')",
            after="model.compile('sgd', 'mse')",
        ),
    ),
    unchanged=(
        "from keras.models import Sequential\nmodel = Sequential()\n"
        "model.compile('sgd', 'mse', sample_weight_mode='temporal')\n",
    ),
)
