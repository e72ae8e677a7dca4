"""tensorflow.layers in notebooks that build graphs."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_V1 = "tensorflow.compat.v1"
_BEHAVIOUR = f"{_V1}.disable_v2_behavior"
_WEIGHTS = """
def {name}(inputs, {size}activation=None, use_bias=True, kernel_initializer=None,
{blank}bias_initializer=None, kernel_regularizer=None, bias_regularizer=None, trainable=True, name=None, reuse=None):
    with tf.variable_scope(name, default_name="{name}", reuse=reuse):
        depth = int(inputs.shape[-1])
{shape}
        kernel = tf.get_variable("kernel", shape, inputs.dtype, kernel_initializer, kernel_regularizer, trainable)
{outputs}
        if use_bias:
            zeros = tf.zeros_initializer() if bias_initializer is None else bias_initializer
            bias = tf.get_variable("bias", shape[{bias}:][:1], inputs.dtype, zeros, bias_regularizer, trainable)
            outputs = outputs + bias
        return outputs if activation is None else activation(outputs)
"""


def _weights(name: str, size: str, shape: str, outputs: str, bias: int) -> str:
    indent = " " * 8
    return _WEIGHTS.format(
        name=name,
        size=size,
        blank=" " * (len(name) + 5),
        shape=indent + shape,
        outputs="\n".join(indent + line for line in outputs.split("\n")),
        bias=bias,
    ).strip()


_POOL = """
def {name}(inputs, pool_size, strides, padding="valid", name=None):
    size, step = ([v, v] if isinstance(v, int) else list(v) for v in (pool_size, strides))
    return tf.nn.{operation}(inputs, [1, *size, 1], [1, *step, 1], padding.upper(), name=name)
"""
_DEFINITIONS = {
    "dense": _weights("dense", "units, ", "shape = [depth, units]", "outputs = tf.tensordot(inputs, kernel, 1)", -1),
    "conv2d": _weights(
        "conv2d",
        'filters, kernel_size, strides=(1, 1), padding="valid", dilation_rate=(1, 1), ',
        "size, step, rate = (\n"
        "            [v, v] if isinstance(v, int) else list(v) for v in (kernel_size, strides, dilation_rate)\n"
        "        )\n"
        "        shape = [*size, depth, filters]",
        "outputs = tf.nn.conv2d(inputs, kernel, [1, *step, 1], padding.upper(), dilations=[1, *rate, 1])",
        -1,
    ),
    "conv2d_transpose": _weights(
        "conv2d_transpose",
        'filters, kernel_size, strides=(1, 1), padding="valid", ',
        "size, step = ([v, v] if isinstance(v, int) else list(v) for v in (kernel_size, strides))\n"
        "        shape = [*size, filters, depth]",
        'gain = [max(k - s, 0) if padding.lower() == "valid" else 0 for k, s in zip(size, step)]\n'
        "sides = [tf.shape(inputs)[1 + i] * step[i] + gain[i] for i in (0, 1)]\n"
        "target = tf.stack([tf.shape(inputs)[0], *sides, filters])\n"
        "outputs = tf.nn.conv2d_transpose(inputs, kernel, target, [1, *step, 1], padding.upper())\n"
        "known = [d if d is None else int(d) * s + g for d, s, g in zip(inputs.shape.as_list()[1:3], step, gain)]\n"
        "outputs.set_shape([inputs.shape.as_list()[0], *known, filters])",
        -2,
    ),
    "max_pooling2d": _POOL.format(name="max_pooling2d", operation="max_pool").strip(),
    "average_pooling2d": _POOL.format(name="average_pooling2d", operation="avg_pool").strip(),
    "flatten": """
def flatten(inputs, name=None):
    return tf.reshape(inputs, [-1, inputs.shape[1:].num_elements()], name=name)
""".strip(),
    "dropout": """
def dropout(inputs, rate=0.5, noise_shape=None, seed=None, training=False, name=None):
    rate = rate * tf.cast(training, tf.float32)
    return tf.nn.dropout(inputs, noise_shape=noise_shape, seed=seed, name=name, rate=rate)
""".strip(),
    "batch_normalization": """
def batch_normalization(inputs, axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, training=False,
                        trainable=True, name=None, reuse=None):
    with tf.variable_scope(name, default_name="batch_normalization", reuse=reuse):
        def variable(kind, initializer, trainable):
            return tf.get_variable(kind, inputs.shape[-1:], initializer=initializer(), trainable=trainable)

        gamma = variable("gamma", tf.ones_initializer, trainable) if scale else None
        beta = variable("beta", tf.zeros_initializer, trainable) if center else None
        moving_mean = variable("moving_mean", tf.zeros_initializer, False)
        moving_variance = variable("moving_variance", tf.ones_initializer, False)
        mean, variance = tf.nn.moments(inputs, list(range(len(inputs.shape) - 1)))
        training = tf.cast(training, tf.bool)
        count = tf.cast(tf.size(inputs) / tf.size(mean), tf.float32)
        seen = variance * count / (count - 1) if len(inputs.shape) == 4 else variance
        for moving, new in ((moving_mean, mean), (moving_variance, seen)):
            step = tf.cast(training, tf.float32) * (1 - momentum) * (moving - new)
            tf.add_to_collection(tf.GraphKeys.UPDATE_OPS, tf.assign_sub(moving, step))
        mean, variance = tf.cond(training, lambda: (mean, variance), lambda: (moving_mean + 0.0, moving_variance + 0.0))
        return tf.nn.batch_normalization(inputs, mean, variance, beta, gamma, epsilon)
""".strip(),
}


@dataclass(frozen=True, kw_only=True)
class LayerFunctions(Rule):
    """``tf.layers.dense(x, 8)`` → ``dense(x, 8)``, which is defined where the behaviour of TensorFlow 1 is chosen."""

    @property
    def targets(self) -> Iterable[str]:
        return (_BEHAVIOUR, *(f"{_V1}.layers.{name}" for name in _DEFINITIONS))

    def rewrite(self, site: Site) -> Replacement | None:
        used = _used(site)
        if not used or any(not _is_free(site, name) for name in used):
            return None
        if site.dotted != _BEHAVIOUR:
            name = site.dotted.rpartition(".")[2]
            if not site.is_call:
                return Replacement(name)
            call = site.call
            call.set_function(name)
            return Replacement(call.text)
        if not site.is_call or not site.is_statement or site.node.col_offset or site.name(_root(site)) != _V1:
            return None
        alias = site.text(_root(site))
        sources = [_DEFINITIONS[name].replace("tf.", f"{alias}.") for name in _DEFINITIONS if name in used]
        return Replacement("\n\n\n".join([site.text(), *sources]))


def _root(site: Site) -> ast.expr:
    """The name by which the module is known where its behaviour is chosen."""
    assert isinstance(site.node, ast.Call)  # noqa: S101 - for the type checker
    return site.node.func.value if isinstance(site.node.func, ast.Attribute) else site.node.func


def _used(site: Site) -> set[str]:
    prefix = f"{_V1}.layers."
    names = {site.name(node) for node in site.references.of_kind(ast.Attribute)}
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix)} & set(_DEFINITIONS)


def _is_free(site: Site, name: str) -> bool:
    program = site.references.analysis.program_of(site.unit.id)
    return not site.is_bound(name) and name not in site.references.names.get(program.name, {})


rule = LayerFunctions(
    applies_to=">=2.16",
    reason="tensorflow.compat.v1.layers went with Keras 2 (TensorFlow 2.16): what its functions did is defined here.",
    documentation="https://www.tensorflow.org/api_docs/python/tf/compat/v1/layers",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            before="import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
            "x = tf.placeholder(tf.float32, [None, 4, 2])\ny = tf.layers.flatten(x)",
            after="import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n\n\n"
            + _DEFINITIONS["flatten"]
            + "\nx = tf.placeholder(tf.float32, [None, 4, 2])\ny = flatten(x)",
            not_run="it would switch the other examples, in the same process, to graphs; a test of its own runs it",
        ),
    ),
    unchanged=(
        "import tensorflow as tf\ntf.keras.layers.Dense(3)\n",
        "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n\n\ndef dense(x):\n    return x\n\n\n"
        "tf.layers.dense(dense(1), 3)\n",
    ),
)
