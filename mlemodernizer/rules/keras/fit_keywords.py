"""The keywords of fit and its companions."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="fit's argument nb_epoch is called epochs since Keras 2.0 and is not accepted any more since Keras 2.4.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    functions=("keras.Model.fit", "keras.Model.fit_generator"),
    renamed={"nb_epoch": "epochs"},
    removed={"show_accuracy": ()},
    examples=(
        Example(
            setup=(
                "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
                "x, y = np.zeros((8, 4)), np.zeros(8)\n"
                "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
            ),
            before="model.fit(x, y, nb_epoch=1, verbose=0)",
            after="model.fit(x, y, epochs=1, verbose=0)",
        ),
    ),
    unchanged=("def fit(model):\n    model.fit(1, nb_epoch=3)\n",),
)
