"""Names of TensorFlow 1 in notebooks that build no graphs."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.tensorflow._graphs import builds_graphs

_VERSION_1 = (
    "ConfigProto",
    "GPUOptions",
    "InteractiveSession",
    "Session",
    "app",
    "enable_eager_execution",
    "flags",
    "get_default_graph",
    "gfile",
    "global_variables_initializer",
    "local_variables_initializer",
    "logging",
    "placeholder",
    "reset_default_graph",
    "set_random_seed",
)
_NEW = {
    "FixedLenFeature": "io.FixedLenFeature",
    "VERSION": "__version__",
    "VarLenFeature": "io.VarLenFeature",
    "ceil": "math.ceil",
    "cholesky": "linalg.cholesky",
    "decode_raw": "io.decode_raw",
    "erf": "math.erf",
    "is_inf": "math.is_inf",
    "is_nan": "math.is_nan",
    "lgamma": "math.lgamma",
    "log": "math.log",
    "log1p": "math.log1p",
    "log_sigmoid": "math.log_sigmoid",
    "matrix_determinant": "linalg.det",
    "matrix_inverse": "linalg.inv",
    "matrix_transpose": "linalg.matrix_transpose",
    "parse_single_example": "io.parse_single_example",
    "random_normal": "random.normal",
    "random_shuffle": "random.shuffle",
    "random_uniform": "random.uniform",
    "read_file": "io.read_file",
    "rsqrt": "math.rsqrt",
    "squared_difference": "math.squared_difference",
    "truncated_normal": "random.truncated_normal",
    "unsorted_segment_sum": "math.unsorted_segment_sum",
}
_HOMES = {f"tensorflow.{old}": f"tensorflow.{new}" for old, new in _NEW.items()} | {
    f"tensorflow.{name}": f"tensorflow.compat.v1.{name}" for name in _VERSION_1 if name != "set_random_seed"
}


@dataclass(frozen=True, kw_only=True)
class Relocated(Rule):
    """The new name where there is one, else the one in tensorflow.compat.v1."""

    @property
    def targets(self) -> Iterable[str]:
        return _HOMES

    def rewrite(self, site: Site) -> Replacement | None:
        if site.receiver is None or builds_graphs(site.references):
            return None  # there, all of tensorflow is tensorflow.compat.v1
        new = site.name_of(_HOMES[site.dotted])
        if not site.is_call:
            return Replacement(new)
        call = site.call
        call.set_function(new)
        return Replacement(call.text)


rule = Relocated(
    applies_to=">=2.0",
    reason="TensorFlow 2.0 moved these names into modules by subject, and what belongs to graphs to compat.v1.",
    documentation="https://www.tensorflow.org/guide/migrate",
    examples=(
        Example(
            setup="import tensorflow as tf\n",
            before="tf.logging.set_verbosity(tf.logging.ERROR)\nx = tf.log(tf.constant(1.0))\nprint(tf.VERSION)",
            after=(
                "tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)\n"
                "x = tf.math.log(tf.constant(1.0))\nprint(tf.__version__)"
            ),
        ),
    ),
    unchanged=(
        "import tensorflow as tf\nx = tf.math.log(tf.constant(1.0))\n",
        "import numpy as np\nnp.log(1)\n",
    ),
)
