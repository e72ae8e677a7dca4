"""l1(l=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="The factor of keras.regularizers.l1 was called l; Keras 3 knows it as the regularizer's own name.",
    documentation="https://keras.io/api/layers/regularizers/",
    functions=("keras.regularizers.l1", "keras.regularizers.L1"),
    renamed={"l": "l1"},
    examples=(
        Example(
            setup="from keras.regularizers import l1\n",
            before="l1(l=0.01)",
            after="l1(l1=0.01)",
        ),
    ),
    unchanged=("from keras.regularizers import l1\nl1(0.01)\n",),
)
