"""The endings of the files that a model is saved in."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Text

_MODEL = ".keras"
_WEIGHTS = ".weights.h5"


@dataclass(frozen=True, kw_only=True)
class WeightFiles(Rule):
    """The name of a file that the notebook itself writes, wherever it says it."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        if not node.value.endswith((".h5", ".hdf5")) or node.value.endswith(_WEIGHTS):
            return None
        endings = {ending for name, ending in _written(site) if name == node.value}
        if len(endings) != 1:
            return None
        ending = endings.pop()
        stem, _, old = node.value.rpartition(".")
        if ending == _MODEL and old == "h5":
            return None  # still accepted
        text = site.text()
        at = text.rindex(f"{stem}.{old}")
        return Replacement(text[:at] + stem + ending + text[at + len(node.value) :])


def _written(site: Site) -> Iterator[tuple[str, str]]:
    """Each file that a model is saved in, and the ending that is wanted of it."""
    for place in site.references.analysis.unit_of:
        if not isinstance(place, ast.Call):
            continue
        name = site.name(place.func)
        given = next((k.value for k in place.keywords if k.arg == "filepath"), place.args[0] if place.args else None)
        path = site.value(given) if given is not None else None
        if not isinstance(path, Text) or not isinstance(path.value, str):
            continue
        if name == "keras.callbacks.ModelCheckpoint":
            weights = next((k.value for k in place.keywords if k.arg == "save_weights_only"), None)
            only = site.literal(weights) if weights is not None else False
            if only in {True, False}:
                yield path.value, _WEIGHTS if only else _MODEL
        elif name in {"keras.Model.save_weights", "keras.Sequential.save_weights"}:
            yield path.value, _WEIGHTS


_SETUP = (
    "from keras.models import Sequential\nfrom keras.layers import Dense, Input\n"
    "from keras.callbacks import ModelCheckpoint\nmodel = Sequential([Input((2,)), Dense(1)])\n"
)

rule = WeightFiles(
    applies_to=">=3.0",
    reason="Keras 3 wants files of models to end in .keras and files of weights to end in .weights.h5.",
    documentation="https://keras.io/guides/migrating_to_keras_3/",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"files"}),
    examples=(
        Example(
            setup=_SETUP,
            before="model.save_weights('w.h5')\nmodel.load_weights('w.h5')",
            after="model.save_weights('w.weights.h5')\nmodel.load_weights('w.weights.h5')",
        ),
        Example(
            setup=_SETUP,
            before="path = 'best.hdf5'\nsave = ModelCheckpoint(path, save_best_only=True)",
            after="path = 'best.keras'\nsave = ModelCheckpoint(path, save_best_only=True)",
        ),
    ),
    unchanged=(
        _SETUP + "model.load_weights('given.h5')\nmodel.save('all.h5')\nModelCheckpoint('part.h5')\n",
        "import h5py\nf = h5py.File('data.hdf5')\n",
    ),
)
