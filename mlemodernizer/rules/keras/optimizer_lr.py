"""optimizer.lr."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class OptimizerRate(Rule):
    """``model.optimizer.lr`` → ``model.optimizer.learning_rate``, read or set."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.optimizers.Optimizer.lr",)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute,)

    @property
    def words(self) -> Iterable[str]:
        return ("lr",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Attribute) or node.attr != "lr":
            return None
        if not site.dotted and not _is_of_a_model(site, node.value):
            return None
        return Replacement(f"{site.text(node.value)}.learning_rate")


def _is_of_a_model(site: Site, node: ast.expr) -> bool:
    """``self.model.optimizer``, as a callback reaches it, or a variable of its method that is nothing else."""
    if isinstance(node, ast.Name):
        function = site.references.enclosing_function(node)
        given = [
            assignment.value
            for assignment in site.references.of_kind(ast.Assign)
            if any(isinstance(target, ast.Name) and target.id == node.id for target in assignment.targets)
            and site.references.enclosing_function(assignment) is function
        ]
        own = function is not None and bool(given)
        return own and all(not isinstance(value, ast.Name) and _is_of_a_model(site, value) for value in given)
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "optimizer"
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "model"
        and site.value(node.value) is None
    )


rule = OptimizerRate(
    applies_to=">=3.0",
    reason="The learning rate of an optimizer is its learning_rate since Keras 2.3; to set lr does nothing in Keras 3.",
    documentation="https://keras.io/api/optimizers/",
    examples=(
        Example(
            setup=(
                "from keras.models import Sequential\nfrom keras.layers import Dense\n"
                "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse')\n"
            ),
            before="model.optimizer.lr = 0.1\nprint(float(model.optimizer.lr))",
            after="model.optimizer.learning_rate = 0.1\nprint(float(model.optimizer.learning_rate))",
        ),
        Example(
            setup="from keras.callbacks import Callback\n\n\nclass Rates(Callback):\n",
            before="    def on_epoch_end(self, epoch, logs=None):\n        optimizer = self.model.optimizer\n"
            "        print(optimizer.lr)",
            after="    def on_epoch_end(self, epoch, logs=None):\n        optimizer = self.model.optimizer\n"
            "        print(optimizer.learning_rate)",
        ),
    ),
    unchanged=(
        "import types\noptimizer = types.SimpleNamespace(lr=1)\nprint(optimizer.lr)\n",
        "from keras.optimizers import SGD\nprint(SGD().learning_rate)\n",
    ),
)
