"""The keywords of save."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="Keras 3 goes by the ending of a file's name and does not accept save_format.",
    documentation="https://keras.io/api/models/model_saving_apis/model_saving_and_loading/",
    functions=("keras.Model.save", "keras.Model.save_weights"),
    removed={"save_format": ("h5", "tf", "keras", None)},
    examples=(
        Example(
            setup="from keras.models import Sequential\nfrom keras.layers import Dense, Input\n"
            "model = Sequential([Input((2,)), Dense(1)])\n",
            before="model.save('m.h5', save_format='h5')",
            after="model.save('m.h5')",
        ),
    ),
    unchanged=("import numpy as np\nnp.save('a.npy', np.ones(2))\n",),
)
