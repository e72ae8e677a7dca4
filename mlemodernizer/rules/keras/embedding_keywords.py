"""The keywords that Embedding had in Keras 1."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="Embedding's arguments got new names in Keras 2.0; the old ones are not accepted any more since Keras 2.4.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.layers.Embedding",),
    renamed={
        "init": "embeddings_initializer",
        "W_regularizer": "embeddings_regularizer",
        "W_constraint": "embeddings_constraint",
    },
    removed={"dropout": (0, 0.0)},
    examples=(
        Example(
            setup="from keras.layers import Embedding\n",
            before="Embedding(100, 8, init='normal', dropout=0.0)",
            after="Embedding(100, 8, embeddings_initializer='normal')",
        ),
    ),
    unchanged=("from keras.layers import Embedding\nEmbedding(100, 8)\n",),
)
