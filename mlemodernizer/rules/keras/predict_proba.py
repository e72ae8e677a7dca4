"""Sequential.predict_proba."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.6",
    reason="Sequential.predict_proba, the same as predict, was removed in TensorFlow 2.6.",
    documentation="https://github.com/tensorflow/tensorflow/releases/tag/v2.6.0",
    moves={"keras.Model.predict_proba": "keras.Model.predict"},
    examples=(
        Example(
            setup=(
                "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
                "model = Sequential([Dense(1)])\n"
            ),
            before="p = model.predict_proba(np.zeros((8, 4)))",
            after="p = model.predict(np.zeros((8, 4)))",
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import LogisticRegression\nmodel = LogisticRegression().fit([[0], [1]], [0, 1])\n"
        "model.predict_proba([[0]])\n",
    ),
)
