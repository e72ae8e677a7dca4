"""The rest of tensorflow.layers, and the cells of recurrent networks: the numbers that TensorFlow 1.8 gave."""

import subprocess

import pytest

from mlemodernizer.testing import assert_unchanged, rewritten

_START = "import tensorflow as tf\none = tf.constant_initializer(0.1)\nx = tf.placeholder(tf.float32, [None, 4, 2])\n"
_SHOW = (
    "\nwith tf.Session() as session:\n    session.run(tf.global_variables_initializer())\n"
    "    total = session.run(y, {x: [[[k, k + 1] for k in range(4)]]}).sum()\n"
    "    print('total', round(float(total), 3), sorted(v.name for v in tf.trainable_variables()))"
)


@pytest.mark.parametrize(
    ("code", "total"),
    [
        (
            "y = tf.layers.conv1d(x, 3, 2, kernel_initializer=one)",
            "total 7.2 ['conv1d/bias:0', 'conv1d/kernel:0']",
        ),
        ("y = tf.layers.max_pooling1d(x, 2, 2)", "total 10.0 []"),
        (
            "y = tf.layers.Dense(2, kernel_initializer=one)(x)",
            "total 3.2 ['dense/bias:0', 'dense/kernel:0']",
        ),
        (
            "with tf.variable_scope('a', initializer=one):\n"
            "    y, _ = tf.nn.dynamic_rnn(tf.contrib.rnn.BasicLSTMCell(3), x, dtype=tf.float32)",
            "total 2.739 ['a/rnn/basic_lstm_cell/bias:0', 'a/rnn/basic_lstm_cell/kernel:0']",
        ),
        (
            "with tf.variable_scope('a', initializer=one):\n"
            "    steps = tf.unstack(x, 4, 1)\n"
            "    y = tf.contrib.rnn.static_rnn(tf.nn.rnn_cell.GRUCell(3), steps, dtype=tf.float32)[0][-1]",
            "total 0.672 ['a/rnn/gru_cell/candidate/bias:0', 'a/rnn/gru_cell/candidate/kernel:0', "
            "'a/rnn/gru_cell/gates/bias:0', 'a/rnn/gru_cell/gates/kernel:0']",
        ),
        (
            "with tf.variable_scope('a', initializer=one):\n"
            "    cell = tf.contrib.rnn.OutputProjectionWrapper(tf.contrib.rnn.BasicRNNCell(3), 2, tf.nn.relu)\n"
            "    y, _ = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)",
            (
                "total 0.989 ['a/rnn/output_projection_wrapper/basic_rnn_cell/bias:0', "
                "'a/rnn/output_projection_wrapper/basic_rnn_cell/kernel:0', "
                "'a/rnn/output_projection_wrapper/bias:0', 'a/rnn/output_projection_wrapper/kernel:0']"
            ),
        ),
        (
            "y = tf.contrib.legacy_seq2seq.sequence_loss_by_example([x[0]], [[1, 0, 1, 1]], [tf.ones([4]) * 2])",
            "total 2.253 []",
        ),
        *(
            (
                "weights = [[1.0, 1, 0, 1]]\n"
                f"y = tf.contrib.seq2seq.sequence_loss(x, tf.constant([[1, 0, 1, 1]]), tf.constant(weights), {over})",
                total,
            )
            for over, total in [
                ("True, True", "total 0.647 []"),
                ("True, False", "total 0.647 []"),
                ("False, True", "total 1.94 []"),
                ("False, False", "total 1.94 []"),
            ]
        ),
    ],
)
def test_what_they_gave(kernel_python: str, code: str, total: str) -> None:
    cell = rewritten(_START + code + _SHOW).notebook.cells[0].source
    done = subprocess.run([kernel_python, "-c", cell], capture_output=True, text=True, check=False, timeout=300)
    assert total in done.stdout, cell + done.stderr[-3000:]


def test_left_alone() -> None:
    assert_unchanged("import tensorflow.compat.v1 as tf\ntf.nn.dynamic_rnn(cell, x)")
    assert_unchanged("import layers\nlayers.conv1d(1)")
