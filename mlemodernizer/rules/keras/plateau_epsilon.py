"""ReduceLROnPlateau(epsilon=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="ReduceLROnPlateau's argument epsilon is called min_delta since Keras 2.1.6; Keras 3 ignores it.",
    documentation="https://keras.io/api/callbacks/reduce_lr_on_plateau/",
    functions=("keras.callbacks.ReduceLROnPlateau",),
    renamed={"epsilon": "min_delta"},
    examples=(
        Example(
            setup="from keras.callbacks import ReduceLROnPlateau\n",
            before="ReduceLROnPlateau(patience=3, epsilon=0.01)",
            after="ReduceLROnPlateau(patience=3, min_delta=0.01)",
        ),
    ),
    unchanged=("from keras.callbacks import ReduceLROnPlateau\nReduceLROnPlateau(patience=3, min_delta=0.01)\n",),
)
