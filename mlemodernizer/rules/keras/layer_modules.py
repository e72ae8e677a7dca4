"""The modules inside keras.layers."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_MERGE = ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot")
_MODULES = (
    "advanced_activations",
    "convolutional",
    "convolutional_recurrent",
    "core",
    "embeddings",
    "local",
    "noise",
    "normalization",
    "pooling",
    "recurrent",
    "wrappers",
    "experimental.preprocessing",
)

rule = Moved(
    applies_to=">=2.4",
    reason="The modules inside keras.layers are private since Keras 2.4; keras.layers has the layers.",
    documentation="https://keras.io/api/layers/",
    moves={
        **{f"keras.layers.{module}": "keras.layers" for module in _MODULES},
        # module by module would also move the function `merge` of Keras 1
        **{f"keras.layers.merge.{name}": f"keras.layers.{name}" for name in _MERGE},
        **{f"keras.layers.merge.{name.lower()}": f"keras.layers.{name.lower()}" for name in _MERGE},
    },
    examples=(
        Example(
            before="from keras.layers.core import Dense, Dropout\nfrom keras.layers.merge import concatenate",
            after="from keras.layers import Dense, Dropout\nfrom keras.layers import concatenate",
        ),
        Example(
            before="from tensorflow.keras.layers.experimental.preprocessing import Rescaling",
            after="from tensorflow.keras.layers import Rescaling",
        ),
    ),
    unchanged=("from keras.layers import Dense\nDense(3)\n",),
)
