"""The TensorBoard callback without tensorboard."""

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

CODE = "from tensorflow.keras.callbacks import Callback, TensorBoard\nboard = TensorBoard('logs')\nmodel.fit()"
FAILURE = ("TBNotInstalledError", "TensorBoard is not installed, missing implementation for tf.summary.scalar")


def test_without_the_package() -> None:
    assert_rewrite_after(*FAILURE, CODE, CODE.replace(", TensorBoard", "").replace("TensorBoard('logs')", "Callback()"))


def test_unless_a_run_has_failed_for_it() -> None:
    assert_unchanged(CODE)
    assert_rewrite_after("ValueError", "something else", CODE, CODE)
