"""The definitions compute what TensorFlow 1.8 and 1.13 computed (measured there), and name their variables alike."""

import subprocess

import pytest

from mlemodernizer.testing import rewritten

PROGRAM = """import tensorflow as tf
import numpy as np
x = tf.placeholder(tf.float32, [None, 3])
im = tf.placeholder(tf.float32, [None, 4, 4, 2])
train = tf.placeholder(tf.bool)
a = tf.contrib.layers.batch_norm(x, decay=0.9, center=True, scale=True, is_training=train, scope='bn',
                                 updates_collections=None)
b = tf.contrib.layers.batch_norm(im, is_training=train, activation_fn=tf.nn.relu, decay=0.5, scope='im')
c = tf.contrib.layers.batch_norm(x, scope='other')
data = (np.arange(12).reshape(4, 3) ** 2 / 10.0).astype("float32")
image = np.arange(64).reshape(2, 4, 4, 2) / 64.0
updates = tf.get_collection(tf.GraphKeys.UPDATE_OPS)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    fed = {x: data, im: image, train: True}
    sums = [float(np.abs(v).sum()) for v in session.run([a, b, c], fed)]
    session.run(updates, fed)
    moving = [v for v in tf.global_variables() if 'moving' in v.name]
    seen = np.concatenate([np.ravel(v) for v in session.run(moving)])
    later = [float(np.abs(v).sum()) for v in session.run([a, b], {**fed, train: False})]
old = [10.4078, 27.5613, 10.4078]
assert np.allclose(sums, old, rtol=1e-4), sums
means = [0.315, 0.415, 0.535, 2.223, 2.823, 3.543, 0.24219, 0.25, 0.54297, 0.54297, 0.00315, 0.00415, 0.00535]
assert np.allclose(seen, [*means, 1.01223, 1.01823, 1.02543], rtol=1e-3), seen
assert np.allclose(later, [27.666, 24.1512], rtol=1e-4), later
assert len(updates) == 4
assert [v.name for v in tf.trainable_variables()] == ['bn/beta:0', 'bn/gamma:0', 'im/beta:0', 'other/beta:0']
kept = tf.contrib.layers.dropout(tf.ones([1000]), keep_prob=0.8, is_training=train)
with tf.Session() as session:
    assert set(np.unique(session.run(kept, {train: True}))) == {0, 1.25}
    assert set(session.run(kept, {train: False})) == {1}
"""


def test_computes_what_it_did(kernel_python: str) -> None:
    result = rewritten(PROGRAM)
    assert not result.failures
    assert "tensorflow.contrib_functions" in {p.provenance.name for p in result.patches}
    done = subprocess.run(
        [kernel_python, "-c", result.notebook.cells[0].source], capture_output=True, text=True, check=False, timeout=300
    )
    if "No module named 'tensorflow'" in done.stderr:
        pytest.skip("tensorflow is not in the kernel's environment")
    assert done.returncode == 0, done.stderr[-2000:]
