"""The endings of the files that a model is saved in."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Text

_MODEL = ".keras"
_WEIGHTS = ".weights.h5"
_OLD = {"h5", "hdf5", "ckpt", "model", "weights"}
_WRITERS = {
    "keras.callbacks.ModelCheckpoint",
    *(f"keras.{cls}.{method}" for cls in ("Model", "Sequential") for method in ("save", "save_weights")),
}
_HOLDERS = (ast.Call, ast.keyword, ast.Assign, ast.BinOp, ast.Attribute)


@dataclass(frozen=True, kw_only=True)
class WeightFiles(Rule):
    """The name of a file that the notebook itself writes, wherever it says it."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return ("ModelCheckpoint", "save", "save_weights")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or not node.value.strip():
            return None
        parent = site.parent
        if not isinstance(parent, _HOLDERS) or node.value.endswith((_MODEL, _WEIGHTS)):
            return None
        if isinstance(parent, ast.Assign | ast.BinOp) and "." not in node.value:
            return None  # may be more than the name of a file
        endings = {ending for name, ending in _written(site) if name == node.value}
        if len(endings) != 1:
            return None
        ending = endings.pop()
        stem, dot, old = node.value.rpartition(".")
        if ending == _MODEL and old == "h5":
            return None  # still accepted
        stem, old = (stem, dot + old) if old in _OLD else (node.value, "")
        text = site.text()
        if stem + old not in text:
            return None  # written with escapes
        at = text.rindex(stem + old)
        return Replacement(text[:at] + stem + ending + text[at + len(stem + old) :])


def _written(site: Site) -> Iterator[tuple[str, str]]:
    """Each file that a model is saved in, and the ending that is wanted of it."""
    for place in site.references.of_kind(ast.Call):
        name = site.name(place.func)
        if name not in _WRITERS:
            continue
        given = next((k.value for k in place.keywords if k.arg == "filepath"), place.args[0] if place.args else None)
        path = _end(site, given)
        if not path:
            continue
        if name.endswith(".ModelCheckpoint"):
            weights = next((k.value for k in place.keywords if k.arg == "save_weights_only"), None)
            only = site.literal(weights) if weights is not None else False
            if only in {True, False}:
                yield path, _WEIGHTS if only else _MODEL
        else:
            yield path, _WEIGHTS if name.endswith("_weights") else _MODEL


def _end(site: Site, node: ast.expr | None) -> str:
    """The text with which the name of a file ends, as far as it is written out; empty where it is not."""
    value = site.value(node) if node is not None else None
    if isinstance(value, Text):
        return value.value if isinstance(value.value, str) else ""
    if isinstance(node, ast.Name):
        assigned = [
            assignment.value
            for assignment in site.references.of_kind(ast.Assign)
            if any(isinstance(target, ast.Name) and target.id == node.id for target in assignment.targets)
        ]
        return _end(site, assigned[0]) if len(assigned) == 1 and not isinstance(assigned[0], ast.Name) else ""
    if isinstance(node, ast.BinOp):
        return _end(site, node.right if isinstance(node.op, ast.Add) else node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "format":
            return _end(site, node.func.value)
        return _end(site, node.args[-1]) if site.name(node.func) == "os.path.join" and node.args else ""
    return ""


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
        Example(
            setup=_SETUP + "from keras.models import load_model\n",
            before="model.save('mine')\nload_model('mine')\nmodel.save('other.model')",
            after="model.save('mine.keras')\nload_model('mine.keras')\nmodel.save('other.keras')",
        ),
    ),
    unchanged=(
        _SETUP + "model.load_weights('given.h5')\nmodel.save('all.h5')\nModelCheckpoint('part.h5')\n",
        "import h5py\nf = h5py.File('data.hdf5')\n",
    ),
)
