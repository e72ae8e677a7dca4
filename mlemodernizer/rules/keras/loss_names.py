"""Losses that are named by a text."""

import ast
import re
from collections.abc import Iterable
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
_SPELLED_OUT = {
    "mse": "mean_squared_error",
    "mae": "mean_absolute_error",
    "mape": "mean_absolute_percentage_error",
    "msle": "mean_squared_logarithmic_error",
}


@dataclass(frozen=True, kw_only=True)
class LossNames(Rule):
    """``compile(loss='cosine_proximity')`` → ``compile(loss='cosine_similarity')``.

    An abbreviation is spelled out where a run failed to load it from a file.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return (*_LOSSES, *_SPELLED_OUT)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        unread = re.search(r"Could not (?:deserialize|locate function) '(?:keras\.\w+\.)?(\w+)'", site.failure[1])
        if node.value in _SPELLED_OUT and unread is not None and unread[1] == node.value:
            new = _SPELLED_OUT[node.value]
        elif node.value in _LOSSES:
            new = _LOSSES[node.value]
        else:
            return None
        losses = [
            next((k.value for k in call.keywords if k.arg == "loss"), call.args[1] if len(call.args) > 1 else None)
            for call in calls_of_method(site, "compile")
        ]
        if not any(loss is node for loss in losses):
            return None
        return Replacement(site.text().replace(node.value, new))


rule = LossNames(
    applies_to=">=3.0",
    reason="Keras 3 knows some losses by their newer name only, and in .h5 files by their full name; they compute the "
    "same.",
    documentation="https://keras.io/api/losses/",
    examples=(
        Example(
            setup="from keras.models import Sequential\nfrom keras.layers import Dense\nmodel = Sequential()\n",
            before="model.compile(loss='kullback_leibler_divergence', optimizer='sgd')\n"
            "model.compile('sgd', 'logcosh')",
            after="model.compile(loss='kl_divergence', optimizer='sgd')\nmodel.compile('sgd', 'log_cosh')",
        ),
        Example(
            setup=(
                "from keras.models import Sequential, load_model\nfrom keras.layers import Dense, Input\n"
                "model = Sequential([Input((2,)), Dense(1)])\n"
            ),
            before="model.compile(loss='mse', optimizer='sgd')\nmodel.save('m.h5')\nload_model('m.h5')",
            after="model.compile(loss='mean_squared_error', optimizer='sgd')\nmodel.save('m.h5')\nload_model('m.h5')",
            failure=(
                "ValueError",
                "Could not deserialize 'keras.metrics.mse' because it is not a KerasSaveable subclass",
            ),
        ),
    ),
    unchanged=(
        "from scipy.spatial.distance import cdist\ncdist([[0, 1]], [[1, 1]], metric='cosine')\n",
        "from keras.models import Sequential\nmodel = Sequential()\nmodel.compile('sgd', 'mse')\nkind = 'logcosh'\n",
    ),
)
