"""l2(l=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="The factor of keras.regularizers.l2 was called l; Keras 3 knows it as the regularizer's own name.",
    documentation="https://keras.io/api/layers/regularizers/",
    functions=("keras.regularizers.l2", "keras.regularizers.L2"),
    renamed={"l": "l2"},
    examples=(Example(setup="from keras.regularizers import l2\n", before="l2(l=0.01)", after="l2(l2=0.01)"),),
    unchanged=("from keras.regularizers import l2\nl2(0.01)\n",),
)
