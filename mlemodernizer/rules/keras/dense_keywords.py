"""The keywords that Dense and the small layers had in Keras 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="The layers' arguments got new names in Keras 2.0; the old ones are not accepted any more since Keras 2.4.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=(
        "keras.layers.Dense",
        "keras.layers.Dropout",
        "keras.layers.SpatialDropout1D",
        "keras.layers.SpatialDropout2D",
        "keras.layers.SpatialDropout3D",
        "keras.layers.GaussianDropout",
        "keras.layers.GaussianNoise",
    ),
    renamed={
        "output_dim": "units",
        "init": "kernel_initializer",
        "bias": "use_bias",
        "W_regularizer": "kernel_regularizer",
        "b_regularizer": "bias_regularizer",
        "W_constraint": "kernel_constraint",
        "b_constraint": "bias_constraint",
        "p": "rate",
        "sigma": "stddev",
    },
    examples=(
        Example(
            setup="from keras.layers import Dense, Dropout\n",
            before="Dense(output_dim=6, init='uniform', activation='relu', input_dim=11)\nDropout(p=0.1)",
            after="Dense(units=6, kernel_initializer='uniform', activation='relu', input_dim=11)\nDropout(rate=0.1)",
        ),
    ),
    unchanged=(
        "from keras.layers import Dense, Embedding\nDense(6, activation='relu')\nEmbedding(10, output_dim=3)\n",
        "def Dense(output_dim):\n    return output_dim\n\n\nDense(output_dim=3)\n",
    ),
)
