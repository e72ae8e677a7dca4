"""The arguments that the convolutions had in Keras 1."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref

_RENAMED = {
    "nb_filter": "filters",
    "filter_length": "kernel_size",
    "border_mode": "padding",
    "subsample": "strides",
    "subsample_length": "strides",
    "init": "kernel_initializer",
    "bias": "use_bias",
    "W_regularizer": "kernel_regularizer",
    "b_regularizer": "bias_regularizer",
    "W_constraint": "kernel_constraint",
    "b_constraint": "bias_constraint",
    "dim_ordering": "data_format",
}
_FORMATS = {"th": '"channels_first"', "tf": '"channels_last"', "default": "None"}
_NUMBER_ROWS_COLUMNS = 3


@dataclass(frozen=True, kw_only=True)
class Convolutions(Rule):
    """``Convolution2D(32, 3, 3, border_mode='same')`` → ``Conv2D(32, (3, 3), padding='same')``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"keras.layers.{name}{n}D" for name in ("Conv", "Convolution") for n in (1, 2))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        old = [name for name in _RENAMED if call.has(name)]
        if site.dotted.endswith("2D"):
            _join_size(site, call, is_old=bool(old))
        for name in old:
            if name == "dim_ordering":
                value = _FORMATS.get(str(site.literal(site.argument(name))))
                if value is None:
                    return None
                call.set(name, value)
            if not call.has(_RENAMED[name]):
                call.rename(name, _RENAMED[name])
        return Replacement(call.text)


def _join_size(site: Site, call: CallEditor, *, is_old: bool) -> None:
    """Rows and columns, two arguments once, become one pair."""
    if call.has("nb_row") and call.has("nb_col"):
        call.set("nb_row", f"({call.source('nb_row')}, {call.source('nb_col')})")
        call.remove("nb_col")
        call.rename("nb_row", "kernel_size")
        return
    if call.positional != _NUMBER_ROWS_COLUMNS:
        return
    rows, columns = site.argument("", 1), site.argument("", 2)
    whole = all(type(site.literal(size)) is int for size in (rows, columns))
    # in tensorflow.keras, and under the new name, a third number was the stride all along
    if is_old or (whole and site.dotted.endswith("Convolution2D") and not _is_of_tensorflow(site)):
        call.set("", f"({call.source('', 1)}, {call.source('', 2)})", 1)
        call.remove("", 2)


def _is_of_tensorflow(site: Site) -> bool:
    function = site.node.func if isinstance(site.node, ast.Call) else None
    value = site.value(function) if function is not None else None
    return not isinstance(value, Ref) or value.name.startswith("tensorflow")


rule = Convolutions(
    applies_to=">=2.4",
    reason="The convolutions' arguments got new names in Keras 2.0, and rows and columns are one pair; what was the "
    "number of columns is taken for the stride now.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    examples=(
        Example(
            setup="from keras.layers import Convolution2D\n",
            before="Convolution2D(32, 3, 3, border_mode='same', subsample=(1, 1), input_shape=(8, 8, 3))",
            after="Convolution2D(32, (3, 3), padding='same', strides=(1, 1), input_shape=(8, 8, 3))",
        ),
        Example(
            setup="from keras.layers import Convolution2D, Conv1D\n",
            before="Convolution2D(nb_filter=32, nb_row=3, nb_col=3)\nConv1D(nb_filter=8, filter_length=3)",
            after="Convolution2D(filters=32, kernel_size=(3, 3))\nConv1D(filters=8, kernel_size=3)",
        ),
        Example(
            setup="from keras.layers import Convolution2D\n",
            before="Convolution2D(32, 3, 3, activation='relu')",
            after="Convolution2D(32, (3, 3), activation='relu')",
        ),
    ),
    unchanged=(
        "from keras.layers import Conv2D\nConv2D(32, 3, 2)\nConv2D(32, (3, 3), padding='same')\n",
        "from tensorflow.keras.layers import Convolution2D\nConvolution2D(32, 3, 3)\n",
        "from keras.layers import Convolution2D\nConvolution2D(32, (3, 3), (2, 2))\n",
    ),
)
