"""The keywords of callbacks."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.0",
    reason="TensorBoard's batch_size and write_grads did nothing since Keras 2.4 and are not accepted by Keras 3.",
    documentation="https://keras.io/api/callbacks/tensorboard/",
    functions=("keras.callbacks.TensorBoard",),
    removed={"batch_size": (), "write_grads": (), "embeddings_layer_names": (None,), "embeddings_data": (None,)},
    examples=(
        Example(
            setup="from keras.callbacks import TensorBoard\n",
            before="TensorBoard(log_dir='logs', histogram_freq=0, batch_size=32, write_grads=False)",
            after="TensorBoard(log_dir='logs', histogram_freq=0)",
        ),
    ),
    unchanged=("from keras.callbacks import TensorBoard\nTensorBoard(log_dir='logs')\n",),
)
