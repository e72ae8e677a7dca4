"""apply_gradients(global_step=)."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class AppliedGradients(Rule):
    """``optimizer.apply_gradients(g, global_step=n)`` → ``optimizer.apply_gradients(g)``, then ``n.assign_add(1)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("keras.optimizers.Optimizer.apply_gradients",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_statement or site.argument("global_step") is None:
            return None
        line = site.unit.line(site.node.lineno)
        if line[: site.node.col_offset].strip():
            return None
        call = site.call
        step = call.remove("global_step")
        return Replacement(f"{call.text}\n{line[: site.node.col_offset]}{step}.assign_add(1)")


_SETUP = (
    "import tensorflow as tf\nstep, w = tf.Variable(0), tf.Variable(1.0)\n"
    "optimizer = tf.keras.optimizers.SGD(0.1)\npairs = [(tf.constant(1.0), w)]\n"
)

rule = AppliedGradients(
    applies_to=">=2.0",
    reason="Optimizers of Keras count their own steps; that of the notebook is counted by itself.",
    documentation="https://keras.io/api/optimizers/",
    examples=(
        Example(
            setup=_SETUP,
            before="optimizer.apply_gradients(pairs, global_step=step)",
            after="optimizer.apply_gradients(pairs)\nstep.assign_add(1)",
        ),
    ),
    unchanged=(_SETUP + "optimizer.apply_gradients(pairs)\n", "optimizer.apply_gradients(pairs, global_step=step)\n"),
)
