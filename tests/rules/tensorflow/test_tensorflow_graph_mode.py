import subprocess

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

REGRESSION = """import numpy as np
import tensorflow as tf
x = tf.placeholder(tf.float32, [None, 1])
y = tf.placeholder(tf.float32, [None, 1])
w = tf.Variable(tf.zeros([1, 1]))
b = tf.Variable(tf.zeros([1]))
cost = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
step = tf.train.GradientDescentOptimizer(0.1).minimize(cost)
data = np.linspace(0, 1, 20).reshape(-1, 1)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for _ in range(2000):
        session.run(step, feed_dict={x: data, y: 3 * data + 1})
    weight = session.run(w)[0, 0]
assert abs(weight - 3) < 0.1, weight
"""

CLASSIFIER = """import numpy as np
import tensorflow as tf
tf.reset_default_graph()
tf.set_random_seed(0)
x = tf.placeholder(tf.float32, shape=[None, 2], name='x')
labels = tf.placeholder(tf.float32, shape=[None, 2])
w = tf.get_variable('w', [2, 2], initializer=tf.truncated_normal_initializer(stddev=0.1))
logits = tf.matmul(x, w)
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(logits=logits, labels=labels))
train = tf.train.AdamOptimizer(learning_rate=0.1).minimize(loss)
hits = tf.reduce_mean(tf.cast(tf.equal(tf.argmax(logits, 1), tf.argmax(labels, 1)), tf.float32))
points = np.random.RandomState(0).randn(60, 2)
answers = np.eye(2)[(points[:, 0] > 0).astype(int)]
sess = tf.InteractiveSession()
tf.global_variables_initializer().run()
for _ in range(100):
    sess.run(train, {x: points, labels: answers})
assert hits.eval({x: points, labels: answers}) > 0.9
"""

NETWORK = """import numpy as np
import tensorflow as tf
graph = tf.Graph()
with graph.as_default():
    images = tf.placeholder(tf.float32, [None, 8, 8, 1])
    keep = tf.placeholder(tf.float32)
    with tf.variable_scope('convolution'):
        kernel = tf.Variable(tf.random_normal([3, 3, 1, 4], stddev=0.1))
        layer = tf.nn.relu(tf.nn.conv2d(images, kernel, strides=[1, 1, 1, 1], padding='SAME'))
        layer = tf.nn.max_pool(layer, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding='SAME')
    layer = tf.nn.dropout(layer, keep)
    total = tf.reduce_sum(layer, reduction_indices=[1, 2, 3], keep_dims=True)
    initialize = tf.initialize_all_variables()
config = tf.ConfigProto(allow_soft_placement=True)
with tf.Session(graph=graph, config=config) as sess:
    sess.run(initialize)
    result = sess.run(total, feed_dict={images: np.ones((5, 8, 8, 1)), keep: 1.0})
assert result.shape == (5, 1, 1, 1)
"""


@pytest.mark.parametrize("program", [REGRESSION, CLASSIFIER, NETWORK], ids=["regression", "classifier", "network"])
def test_graph_programs_run(program: str, kernel_python: str) -> None:
    probe = [
        kernel_python,
        "-c",
        "import importlib.util, sys; sys.exit(importlib.util.find_spec('tensorflow') is None)",
    ]
    if subprocess.run(probe, check=False).returncode:
        pytest.skip("tensorflow is not in the kernel's environment")
    result = rewritten(program)
    assert not result.failures
    text = result.notebook.cells[0].source
    assert "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n" in text
    done = subprocess.run([kernel_python, "-c", text], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]


def test_across_cells() -> None:
    assert_rewrite(
        ["import numpy as np\nimport tensorflow as tf  # version 1", "x = tf.placeholder(tf.float32)"],
        [
            "import numpy as np\nimport tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()  # version 1",
            "x = tf.placeholder(tf.float32)",
        ],
        rules=["tensorflow.graph_mode"],
    )


def test_without_alias() -> None:
    assert_rewrite(
        "import tensorflow\ns = tensorflow.Session()",
        "import tensorflow.compat.v1 as tensorflow\ntensorflow.disable_v2_behavior()\ns = tensorflow.Session()",
    )


def test_sessions_for_keras_are_left_to_other_rules() -> None:
    result = rewritten("import tensorflow as tf\nimport keras\nkeras.Model\ns = tf.Session()")
    assert "tensorflow.graph_mode" not in {p.provenance.name for p in result.patches}


def test_leaves_alone() -> None:
    assert_unchanged("import tensorflow as tf\nmodel = tf.keras.Sequential()\nx = tf.constant(1)")
    assert_unchanged("def f(tf):\n    return tf.Session()\n")
    assert_unchanged("import sqlalchemy as tf\ntf.Session()")


def test_not_in_force_in_tensorflow_1() -> None:
    assert_rewrite(REGRESSION, REGRESSION, rules=[], versions={"tensorflow": "1.15.0"})
