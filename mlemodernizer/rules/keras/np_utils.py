"""The utility modules of Keras became keras.utils itself."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.4",
    reason="keras.utils.np_utils, vis_utils and their like are private since Keras 2.4; keras.utils has what they had.",
    documentation="https://keras.io/api/utils/",
    moves={
        "keras.utils.np_utils": "keras.utils",
        "keras.utils.vis_utils": "keras.utils",
        "keras.utils.visualize_util": "keras.utils",
        "keras.utils.visualize_util.plot": "keras.utils.plot_model",
        "keras.utils.generic_utils": "keras.utils",
        "keras.utils.data_utils": "keras.utils",
        "keras.utils.layer_utils": "keras.utils",
        "keras.utils.all_utils": "keras.utils",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="from keras.utils import np_utils\ny = np_utils.to_categorical(np.array([0, 1]))",
            after="from keras import utils\ny = utils.to_categorical(np.array([0, 1]))",
        ),
        Example(
            before="from keras.utils.np_utils import to_categorical",
            after="from keras.utils import to_categorical",
        ),
    ),
    unchanged=(
        "from keras.utils import to_categorical\nto_categorical([0, 1])\n",
        "np_utils = {}\nnp_utils.get('a')\n",
    ),
)
