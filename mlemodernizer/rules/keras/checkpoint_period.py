"""ModelCheckpoint(period=1)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="Keras 3 does not accept ModelCheckpoint's argument period; 1, after each epoch, is what it does without.",
    documentation="https://keras.io/api/callbacks/model_checkpoint/",
    functions=("keras.callbacks.ModelCheckpoint",),
    removed={"period": (1,)},
    examples=(
        Example(
            setup="from keras.callbacks import ModelCheckpoint\n",
            before="ModelCheckpoint('best.keras', save_best_only=True, period=1)",
            after="ModelCheckpoint('best.keras', save_best_only=True)",
        ),
    ),
    unchanged=("from keras.callbacks import ModelCheckpoint\nModelCheckpoint('best.keras', period=5)\n",),
)
