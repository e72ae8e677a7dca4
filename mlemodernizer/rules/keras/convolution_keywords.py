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
    "atrous_rate": "dilation_rate",
    "depthwise_init": "depthwise_initializer",
    "pointwise_init": "pointwise_initializer",
}
_FORMATS = {"th": '"channels_first"', "tf": '"channels_last"', "default": "None"}
_MOVES = {
    **{f"keras.layers.Atrous{name}{n}D": f"keras.layers.Conv{n}D" for name in ("Conv", "Convolution") for n in (1, 2)},
    **{
        f"keras.layers.{name}{n}D": f"keras.layers.Conv{n}DTranspose"
        for name in ("Deconv", "Deconvolution")
        for n in (2, 3)
    },
}
_LAYERS = (
    *(f"keras.layers.{name}{n}D" for name in ("Conv", "Convolution") for n in (1, 2, 3)),
    *(f"keras.layers.Separable{name}2D" for name in ("Conv", "Convolution")),
    *_MOVES,
)
_SIZES = {"2D": ("nb_row", "nb_col"), "3D": ("kernel_dim1", "kernel_dim2", "kernel_dim3")}


@dataclass(frozen=True, kw_only=True)
class Convolutions(Rule):
    """``Convolution2D(32, 3, 3, border_mode='same')`` → ``Conv2D(32, (3, 3), padding='same')``."""

    @property
    def targets(self) -> Iterable[str]:
        return _LAYERS

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        old = [name for name in _RENAMED if call.has(name)]
        dimensions = site.dotted[-2:]
        if dimensions in _SIZES:
            _join_size(site, call, _SIZES[dimensions], is_old=bool(old) or site.dotted in _MOVES)
        if site.dotted in _MOVES:
            call.remove("output_shape")  # follows from the strides and the padding
        for name in old:
            if name == "dim_ordering":
                value = _FORMATS.get(str(site.literal(site.argument(name))))
                if value is None:
                    return None
                call.set(name, value)
            new = _RENAMED[name]
            if name == "init" and "Separable" in site.dotted:
                call.set("pointwise_initializer", call.source(name) or "")
                new = "depthwise_initializer"
            if not call.has(new):
                call.rename(name, new)
        return Replacement(call.text)


def _join_size(site: Site, call: CallEditor, names: tuple[str, ...], *, is_old: bool) -> None:
    """Rows and columns, one argument each once, become one tuple."""
    if all(call.has(name) for name in names):
        call.set(names[0], f"({', '.join(call.source(name) or '' for name in names)})")
        for name in names[1:]:
            call.remove(name)
        call.rename(names[0], "kernel_size")
        return
    if call.positional != 1 + len(names):
        return
    sizes = [site.argument("", 1 + i) for i in range(len(names))]
    whole = all(type(site.literal(size)) is int for size in sizes)
    # in tensorflow.keras, and under the new name, a third number was the stride all along
    if is_old or (whole and "volution" in site.dotted and not _is_of_tensorflow(site)):
        call.set("", f"({', '.join(call.source('', 1 + i) or '' for i in range(len(names)))})", 1)
        for i in reversed(range(1, len(names))):
            call.remove("", 1 + i)


def _is_of_tensorflow(site: Site) -> bool:
    function = site.node.func if isinstance(site.node, ast.Call) else None
    value = site.value(function) if function is not None else None
    return not isinstance(value, Ref) or value.name.startswith("tensorflow")


rule = Convolutions(
    applies_to=">=2.4",
    reason="The convolutions' arguments got new names in Keras 2.0, and rows and columns are one pair; what was the "
    "number of columns is taken for the stride now.",
    documentation="https://github.com/keras-team/keras/wiki/Keras-2.0-release-notes",
    moves=_MOVES,
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
        Example(
            before="from keras.layers import AtrousConvolution2D, Convolution3D\n"
            "AtrousConvolution2D(8, 3, 3, atrous_rate=(2, 2))\nConvolution3D(8, 3, 3, 3)",
            after="from keras.layers import Conv2D, Convolution3D\n"
            "Conv2D(8, (3, 3), dilation_rate=(2, 2))\nConvolution3D(8, (3, 3, 3))",
        ),
        Example(
            before="from keras.layers import Deconvolution2D\n"
            "Deconvolution2D(3, 3, 3, output_shape=(None, 8, 8, 3), subsample=(2, 2), border_mode='same')",
            after="from keras.layers import Conv2DTranspose\n"
            "Conv2DTranspose(3, (3, 3), strides=(2, 2), padding='same')",
        ),
    ),
    unchanged=(
        "from keras.layers import Conv2D\nConv2D(32, 3, 2)\nConv2D(32, (3, 3), padding='same')\n",
        "from tensorflow.keras.layers import Convolution2D\nConvolution2D(32, 3, 3)\n",
        "from keras.layers import Convolution2D\nConvolution2D(32, (3, 3), (2, 2))\n",
    ),
)
