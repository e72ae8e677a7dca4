"""The TensorBoard callback without tensorboard."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_MESSAGE = "TensorBoard is not installed"
_CALLBACK = "keras.callbacks.TensorBoard"


@dataclass(frozen=True, kw_only=True)
class TensorBoardCallback(Rule):
    """``TensorBoard(log_dir='logs')`` → ``Callback()``, which does nothing."""

    @property
    def targets(self) -> Iterable[str]:
        return (_CALLBACK,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or _MESSAGE not in site.failure[1]:
            return None
        value = site.value(site.node.func)
        of_tensorflow = isinstance(value, Ref) and value.name.startswith("tensorflow")
        callback = site.name_of(f"{'tensorflow.' if of_tensorflow else ''}keras.callbacks.Callback")
        return Replacement(f"{callback}()")


_FAILURE = ("TBNotInstalledError", f"{_MESSAGE}, missing implementation for tf.summary.scalar")

rule = TensorBoardCallback(
    applies_to=">=3.0",
    reason="The package tensorboard, which TensorFlow does not bring any more, is not installed; its callback only "
    "writes records of the training.",
    documentation="https://keras.io/api/callbacks/tensorboard/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    after_failure=True,
    gone=frozenset({_CALLBACK}),
    examples=(
        Example(
            before="from keras.callbacks import EarlyStopping, TensorBoard\n"
            "callbacks = [EarlyStopping(), TensorBoard(log_dir='logs', histogram_freq=1)]",
            after="from keras.callbacks import Callback\nfrom keras.callbacks import EarlyStopping\n"
            "callbacks = [EarlyStopping(), Callback()]",
            failure=_FAILURE,
        ),
        Example(
            setup="import keras\n",
            before="board = keras.callbacks.TensorBoard('logs')",
            after="board = keras.callbacks.Callback()",
            failure=_FAILURE,
        ),
    ),
    unchanged=(
        "import keras\n\n\nclass Both(keras.callbacks.TensorBoard):\n    pass\n",
        "from keras.callbacks import TensorBoard\nTensorBoard('logs')\n",
        "class TensorBoard:\n    pass\n\n\nTensorBoard()\n",
    ),
)
