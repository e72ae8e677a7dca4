"""Losses that are named by a text."""

import ast
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.keras._model_calls import calls_of_method

_LOSSES = {
    "kullback_leibler_divergence": "kl_divergence",
    "logcosh": "log_cosh",
    "cosine_proximity": "cosine_similarity",
    "cosine": "cosine_similarity",
    "huber_loss": "huber",
}


@dataclass(frozen=True, kw_only=True)
class LossNames(Rule):
    """``compile(loss='cosine_proximity')`` → ``compile(loss='cosine_similarity')``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or node.value not in _LOSSES:
            return None
        losses = [
            next((k.value for k in call.keywords if k.arg == "loss"), call.args[1] if len(call.args) > 1 else None)
            for call in calls_of_method(site, "compile")
        ]
        if not any(loss is node for loss in losses):
            return None
        return Replacement(site.text().replace(str(node.value), _LOSSES[str(node.value)]))


rule = LossNames(
    applies_to=">=3.0",
    reason="Keras 3 knows some losses by their newer name only; they compute the same.",
    documentation="https://keras.io/api/losses/",
    examples=(
        Example(
            setup="from keras.models import Sequential\nfrom keras.layers import Dense\nmodel = Sequential([Dense(1)])\n",
            before="model.compile(loss='kullback_leibler_divergence', optimizer='sgd')\n"
            "model.compile('sgd', 'logcosh')",
            after="model.compile(loss='kl_divergence', optimizer='sgd')\nmodel.compile('sgd', 'log_cosh')",
        ),
    ),
    unchanged=(
        "from scipy.spatial.distance import cdist\ncdist([[0, 1]], [[1, 1]], metric='cosine')\n",
        "from keras.models import Sequential\nmodel = Sequential()\nmodel.compile('sgd', 'mse')\nkind = 'logcosh'\n",
    ),
)
