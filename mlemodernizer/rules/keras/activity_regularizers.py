"""activity_l1, activity_l2 and activity_l1l2."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="The regularizers of activities are the same as those of weights since Keras 2.0; since Keras 2.4 what they "
    "add is divided by the size of a batch.",
    documentation="https://keras.io/api/layers/regularizers/",
    semantics=Semantics.APPROXIMATE,
    affects=frozenset({"scores"}),
    moves={
        "keras.regularizers.activity_l1": "keras.regularizers.l1",
        "keras.regularizers.activity_l2": "keras.regularizers.l2",
        "keras.regularizers.activity_l1l2": "keras.regularizers.l1_l2",
    },
    examples=(
        Example(
            before="from keras.regularizers import activity_l2\nlimit = activity_l2(0.01)",
            after="from keras.regularizers import l2\nlimit = l2(0.01)",
        ),
    ),
    unchanged=("from keras.regularizers import l2\nl2(0.01)\n",),
)
