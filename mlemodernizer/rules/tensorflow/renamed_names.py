"""Names of TensorFlow 1 in notebooks that build no graphs."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.tensorflow._graphs import builds_graphs, uses_keras

_TOP = """
AUTO_REUSE COMPILER_VERSION ConfigProto FIFOQueue GIT_VERSION GPUOptions GraphKeys InteractiveSession Print Session
TFRecordReader add_to_collection all_variables app arg_max arg_min assign assign_add assign_sub confusion_matrix
count_nonzero decode_csv depth_to_space diag diag_part digamma div enable_eager_execution enable_resource_variables
expm1 extract_image_patches flags floor_div floordiv get_collection get_default_graph get_default_session get_variable
get_variable_scope gfile global_variables global_variables_initializer glorot_normal_initializer
glorot_uniform_initializer initialize_all_variables invert_permutation is_finite lin_space local_variables
local_variables_initializer logging matching_files mod multinomial orthogonal_initializer placeholder
placeholder_with_default py_func qr random_crop real reciprocal reset_default_graph rint scatter_add scatter_nd_update
scatter_update segment_max segment_mean segment_sum sparse_placeholder sparse_tensor_dense_matmul sparse_tensor_to_dense
sparse_to_dense string_split string_to_hash_bucket_fast string_to_number substr svd tables_initializer to_double
to_float to_int32 to_int64 trace trainable_variables truncated_normal_initializer variable_scope variables_initializer
variance_scaling_initializer
"""
_IN_MODULES = """
train.AdadeltaOptimizer train.AdagradOptimizer train.AdamOptimizer train.FtrlOptimizer train.GradientDescentOptimizer
train.MomentumOptimizer train.Optimizer train.RMSPropOptimizer train.Saver train.cosine_decay
train.create_global_step train.exponential_decay train.get_global_step train.get_or_create_global_step
train.natural_exp_decay train.piecewise_constant train.polynomial_decay train.string_input_producer
nn.softmax_cross_entropy_with_logits_v2 nn.xw_plus_b nn.fused_batch_norm image.resize_area image.resize_bicubic
image.resize_bilinear image.resize_image_with_crop_or_pad image.resize_images image.resize_nearest_neighbor
losses.absolute_difference losses.get_regularization_loss losses.get_regularization_losses losses.get_total_loss
losses.hinge_loss losses.huber_loss losses.log_loss losses.mean_squared_error losses.sigmoid_cross_entropy
losses.softmax_cross_entropy losses.sparse_softmax_cross_entropy python_io.TFRecordWriter python_io.tf_record_iterator
summary.FileWriter summary.merge_all
"""
_VERSION_1 = (*_TOP.split(), *_IN_MODULES.split())
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
    f"tensorflow.{name}": f"tensorflow.compat.v1.{name}" for name in _VERSION_1
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
        if site.dotted.endswith("Optimizer") and uses_keras(site.references):
            return None  # for Keras, which has optimizers of its own
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
