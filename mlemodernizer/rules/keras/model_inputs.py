"""Model(input=, output=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="Model's arguments input and output are called inputs and outputs since Keras 2.0; the old ones fail now.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.Model",),
    renamed={"input": "inputs", "output": "outputs"},
    examples=(
        Example(
            setup="from keras.layers import Dense, Input\nfrom keras.models import Model\nx = Input((4,))\n",
            before="model = Model(input=x, output=Dense(1)(x))",
            after="model = Model(inputs=x, outputs=Dense(1)(x))",
        ),
    ),
    unchanged=(
        "from keras.layers import Dense, Input\nfrom keras.models import Model\nx = Input((4,))\n"
        "model = Model(inputs=x, outputs=Dense(1)(x))\nprint(model.input, model.output)\n",
    ),
)
