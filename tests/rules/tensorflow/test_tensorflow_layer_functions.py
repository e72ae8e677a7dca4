"""The definitions compute what TensorFlow 1.13 computed (measured there), and name their variables alike."""

import subprocess

import pytest

from mlemodernizer.testing import assert_unchanged, rewritten

PROGRAM = """import tensorflow as tf
import numpy as np

x = tf.placeholder(tf.float32, [None, 8, 8, 2])
on = tf.ones_initializer()
train = tf.placeholder(tf.bool)
c = tf.layers.conv2d(x, 4, 3, padding='same', activation=tf.nn.relu, kernel_initializer=on)
p = tf.layers.average_pooling2d(c, (3, 3), (2, 2), padding='same')
flat = tf.contrib.layers.flatten(tf.layers.max_pooling2d(c, 2, 2))
limit = tf.contrib.layers.l2_regularizer(0.1)
d = tf.layers.dense(flat, 2, kernel_initializer=on, name='fc', kernel_regularizer=limit)
e = tf.layers.conv2d(inputs=x, filters=3, kernel_size=[2, 3], strides=(2, 1),
                     kernel_initializer=on, bias_initializer=on)
t = tf.layers.conv2d_transpose(x, 3, 5, strides=2, padding='same', kernel_initializer=on)
u = tf.layers.conv2d_transpose(x, 3, [4, 3], strides=(2, 1), kernel_initializer=on)
b = tf.layers.batch_normalization(x, training=train, momentum=0.5)
n = tf.layers.batch_normalization(tf.layers.dropout(d, 0.5), training=True)
data = np.arange(3 * 128).reshape(3, 8, 8, 2) / 128
updates = tf.get_collection(tf.GraphKeys.UPDATE_OPS)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    fed = {x: data, train: True}
    sums = [float(np.abs(v).sum()) for v in session.run([c, p, d, e, t, u, b, n], fed)]
    session.run(updates, fed)
    moving = [v for v in tf.global_variables() if 'batch_normalization/moving' in v.name]
    seen = np.ravel(session.run(moving))
    later = float(np.abs(session.run(b, {x: data, train: False})).sum())
old = [17378.623, 4618.638, 10584, 4093.875, 36538.945, 20682, 332.337, 4.899]
assert np.allclose(sums, old, rtol=1e-5), sums
assert np.allclose(seen, [0.74609375, 0.75, 0.8769531, 0.8769531]), seen
assert abs(later - 383.80817) < 0.01, later
names = [v.name for v in tf.trainable_variables()]
assert names[:6] == [f'{n}:0' for n in (
    'conv2d/kernel', 'conv2d/bias', 'fc/kernel', 'fc/bias', 'conv2d_1/kernel', 'conv2d_1/bias')], names
assert len(updates) == 4 and len(names) == 14
assert len(tf.get_collection(tf.GraphKeys.REGULARIZATION_LOSSES)) == 1
"""

REUSE = """import tensorflow as tf
import numpy as np


def generate(z, reuse=None):
    with tf.variable_scope('generator', reuse=reuse):
        return tf.layers.dense(tf.layers.dense(z, units=5, activation=tf.nn.relu), units=3)


z = tf.placeholder(tf.float32, [None, 4])
both = [generate(z), generate(z, reuse=True)]
assert len(tf.trainable_variables()) == 4
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    assert np.allclose(*session.run(both, {z: np.ones((2, 4))}))
"""


@pytest.mark.parametrize("program", [PROGRAM, REUSE], ids=["values", "reuse"])
def test_computes_what_it_did(program: str, kernel_python: str) -> None:
    result = rewritten(program)
    assert not result.failures
    assert "tensorflow.layer_modules" in {p.provenance.name for p in result.patches}
    done = subprocess.run(
        [kernel_python, "-c", result.notebook.cells[0].source], capture_output=True, text=True, check=False, timeout=300
    )
    if "No module named 'tensorflow'" in done.stderr:
        pytest.skip("tensorflow is not in the kernel's environment")
    assert done.returncode == 0, done.stderr[-2000:]


def test_left_alone() -> None:
    assert_unchanged("import tensorflow as tf\nmodel = tf.keras.Sequential([tf.keras.layers.Dense(1)])")
    taken = "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\nx = tf.placeholder(tf.float32, [None, 2])\n"
    assert_unchanged(taken + "batch_normalization = tf.layers.batch_normalization(x)")
