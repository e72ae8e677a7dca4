"""class_weight= that is no dictionary."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_IGNORED = {"numpy.ndarray", "builtins.list", "builtins.str"}


@dataclass(frozen=True, kw_only=True)
class ClassWeights(Rule):
    """``fit(x, y, class_weight='auto')`` → ``fit(x, y)``: what Keras ignored goes."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.Model.fit", "keras.Model.fit_generator", "keras.Model.train_on_batch")

    def rewrite(self, site: Site) -> Replacement | None:
        given = site.argument("class_weight")
        if given is None or (site.type_of(given) not in _IGNORED and not _computed(site, given)):
            return None
        call = site.call
        call.remove("class_weight")
        return Replacement(call.text)


def _computed(site: Site, node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and site.name(node.func).endswith(".compute_class_weight")


_SETUP = (
    "import numpy as np\nfrom keras.models import Sequential\nfrom keras.layers import Dense\n"
    "x, y = np.zeros((8, 4)), np.zeros(8)\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
)

rule = ClassWeights(
    applies_to=">=2.4",
    reason="Until Keras 2.4 class weights that were no dictionary, such as 'auto' or an array, were ignored without a "
    "word; now they fail.",
    documentation="https://keras.io/api/models/model_training_apis/#fit-method",
    examples=(
        Example(
            setup=_SETUP,
            before="model.fit(x, y, class_weight='auto', verbose=0)\nw = np.array([1, 2])\n"
            "model.fit(x, y, verbose=0, class_weight=w)",
            after="model.fit(x, y, verbose=0)\nw = np.array([1, 2])\nmodel.fit(x, y, verbose=0)",
        ),
    ),
    unchanged=(
        _SETUP + "model.fit(x, y, class_weight={0: 1, 1: 2}, verbose=0)\n",
        "from sklearn.svm import SVC\nSVC(class_weight='balanced')\n",
    ),
)
