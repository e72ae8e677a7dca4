"""Merge of models, as the first layer of a Sequential model."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LAYER = "keras.layers.Merge"
_MODES = {"sum": "Add", "mul": "Multiply", "concat": "Concatenate", "ave": "Average", "max": "Maximum", "dot": "Dot"}
_AXES = {"concat": ("concat_axis", "axis"), "dot": ("dot_axes", "axes")}
_SOURCE = '''
class MergedBranches($keras.Model):
    """A sequence of layers, the first of which merges what several models give."""

    def __init__(self, branches, merging):
        super().__init__()
        self.branches, self.merging, self.rest = branches, merging, $keras.Sequential()

    def add(self, layer):
        self.rest.add(layer)

    def call(self, inputs, training=None):
        merged = self.merging([branch(x, training=training) for branch, x in zip(self.branches, inputs)])
        return self.rest(merged, training=training)
'''


@dataclass(frozen=True, kw_only=True)
class MergeBranches(Rule):
    """``model.add(Merge([a, b], mode='concat'))`` → ``model = MergedBranches([a, b], Concatenate())``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Sequential.add",)

    def rewrite(self, site: Site) -> Replacement | None:
        merge = site.argument("layer", 0)
        model = site.receiver
        if not site.is_call or not site.is_statement or not isinstance(model, ast.Name):
            return None
        if not isinstance(merge, ast.Call) or site.name(merge.func) != _LAYER:
            return None
        given = {k.arg: k.value for k in merge.keywords} | dict(
            zip(("layers", "mode", "concat_axis", "dot_axes"), merge.args, strict=False)
        )
        branches = given.get("layers")
        mode = site.literal(given["mode"]) if "mode" in given else "sum"
        if branches is None or mode not in _MODES or None in given:
            return None
        axis, name = _AXES.get(str(mode), ("", ""))
        value = site.text(given[axis]) if axis in given else "-1"
        options = f"{name}={value}" if axis in given or mode == "dot" else ""
        layer = site.name_of(f"keras.layers.{_MODES[str(mode)]}")
        defined = site.define(_SOURCE, keras="keras")
        return Replacement(f"{model.id} = {defined}({site.text(branches)}, {layer}({options}))") if defined else None


_SETUP = (
    "import keras\nfrom keras.models import Sequential\n"
    "a, b = Sequential([keras.layers.Dense(2)]), Sequential([keras.layers.Dense(3)])\n"
)

rule = MergeBranches(
    applies_to=">=2.2",
    reason="Merge is gone since Keras 2.2, and a Sequential model has one input; this class merges several models.",
    documentation="https://keras.io/api/layers/merging_layers/",
    semantics=Semantics.EQUIVALENT,
    gone=frozenset({_LAYER}),
    examples=(
        Example(
            before="import keras\nfrom keras.models import Sequential\nfrom keras.layers import Dense, Merge\n"
            "a, b = Sequential([Dense(2)]), Sequential([Dense(3)])\nmodel = Sequential()\n"
            "model.add(Merge([a, b], mode='concat'))\nmodel.add(Dense(1))\n"
            "print(model([keras.ops.ones((2, 4)), keras.ops.ones((2, 4))]).shape)",
            after="import keras\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
            "a, b = Sequential([Dense(2)]), Sequential([Dense(3)])\nmodel = Sequential()\n\n\n"
            + _SOURCE.strip().replace("$keras", "keras")
            + "\n\n\nmodel = MergedBranches([a, b], keras.layers.Concatenate())\nmodel.add(Dense(1))\n"
            "print(model([keras.ops.ones((2, 4)), keras.ops.ones((2, 4))]).shape)",
        ),
    ),
    unchanged=(
        _SETUP + "model = Sequential()\nmodel.add(keras.layers.Dense(3))\n",
        "from keras.models import Sequential\nfrom keras.layers import Merge\nmodel = Sequential()\n"
        "model.add(Merge([left, right], mode=lambda x: x[0]))\n",
    ),
)
