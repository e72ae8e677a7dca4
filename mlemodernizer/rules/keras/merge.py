"""merge and Merge of Keras 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.calls import CallEditor
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MODES = {
    "sum": "add",
    "mul": "multiply",
    "concat": "concatenate",
    "ave": "average",
    "max": "maximum",
    "dot": "dot",
}
_FUNCTION, _LAYER = "keras.layers.merge", "keras.layers.Merge"
_AXIS = {"concat": ("concat_axis", "axis", "-1"), "dot": ("dot_axes", "axes", "-1")}
_WITHOUT_EFFECT = ("output_shape", "output_mask", "arguments", "node_indices", "tensor_indices")


@dataclass(frozen=True, kw_only=True)
class Merge(Rule):
    """``merge([a, b], mode='sum')`` → ``add([a, b])``, and ``Merge(mode='sum')`` → ``Add()``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_FUNCTION, _LAYER)

    def rewrite(self, site: Site) -> Replacement | None:
        is_layer = site.dotted == _LAYER
        if not site.is_call or (is_layer and (site.call.positional or site.call.has("layers"))):
            return None  # branches of Sequential models, which need a model of several inputs
        call = site.call
        given = site.argument("mode", 1)
        mode = "sum" if given is None else site.literal(given)
        if mode not in _MODES or call.starred:
            return None
        function = _MODES[str(mode)]
        if call.has("mode"):
            call.remove("mode")
        elif call.positional > 1:
            call.remove("", 1)
        if call.positional > 1:
            return None
        _name_axis(call, str(mode), is_layer=is_layer)
        for name in _WITHOUT_EFFECT:
            call.remove(name)
        call.set_function(site.name_of(f"keras.layers.{function.capitalize() if is_layer else function}"))
        return Replacement(call.text)


def _name_axis(call: CallEditor, mode: str, *, is_layer: bool) -> None:
    for of_mode, (old, new, default) in _AXIS.items():
        if of_mode != mode:
            call.remove(old)
        elif call.has(old):
            call.rename(old, new)
        elif mode == "dot":  # elsewhere the default is the same
            call.set(new, default, 0 if is_layer else 1)


rule = Merge(
    applies_to=">=2.2",
    reason="merge and Merge became a function and a layer for each mode in Keras 2.0; the old ones are gone since 2.2.",
    documentation="https://keras.io/api/layers/merging_layers/",
    gone=frozenset({_FUNCTION, _LAYER}),
    examples=(
        Example(
            before="from keras.layers import Input, merge\na, b = Input((3,)), Input((3,))\n"
            "c = merge([a, b], mode='concat', concat_axis=1)\nd = merge([a, b])",
            after="from keras.layers import add\nfrom keras.layers import concatenate\nfrom keras.layers import Input\n"
            "a, b = Input((3,)), Input((3,))\nc = concatenate([a, b], axis=1)\nd = add([a, b])",
        ),
        Example(
            before="from keras.layers import Input, Merge\na, b = Input((3,)), Input((3,))\n"
            "c = Merge(mode='mul')([a, b])",
            after="from keras.layers import Multiply\nfrom keras.layers import Input\na, b = Input((3,)), Input((3,))\n"
            "c = Multiply()([a, b])",
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom pandas import merge\nmerge(pd.DataFrame({'a': [1]}), pd.DataFrame({'a': [1]}))\n",
        "from keras.layers import Merge\nMerge([left, right], mode='concat')\n",
        "from keras.layers import merge\nmerge([a, b], mode=other)\n",
    ),
)
