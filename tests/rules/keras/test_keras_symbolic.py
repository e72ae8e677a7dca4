"""Computing with the tensors of a model: keras.backend's operations and gradients, added losses, the first layer."""

import subprocess

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rules.keras._symbolic import REFUSED
from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged, rewritten

START = (
    "import keras\nimport numpy as np\nfrom tensorflow.keras import backend as K\n"
    "from keras.layers import Dense, Input\n"
    "from keras.models import Model\nx = Input((4,))\nh = Dense(2, kernel_initializer='ones')(x)\n"
    "y = Dense(4, kernel_initializer='ones')(h)\nmodel = Model(x, y)\n"
)


def test_only_where_tensors_are_symbolic() -> None:
    inside = "def loss(a, b):\n    return K.mean(a - b)\n"
    before = START + inside + "total = K.sum(y)"
    assert_rewrite_after("ValueError", REFUSED, before, START + inside + "total = keras.ops.sum(y)")
    assert_unchanged(before)
    failed = START + "def loss(a):\n    return K.mean(a - y)\nloss(x)"
    seen = Evidence(unit="c0", line=11, cell="c0", cell_line=12, exception="ValueError", message=REFUSED)
    assert "return keras.ops.mean(a - y)" in rewritten(failed, evidence=seen).notebook.cells[0].source


def test_arguments() -> None:
    for before, after in [
        ("K.concatenate([x, y])", "keras.ops.concatenate([x, y], axis=-1)"),
        ("K.concatenate([x, y], 1)", "keras.ops.concatenate([x, y], 1)"),
        ("K.pow(x, 2)", "keras.ops.power(x, 2)"),
        ("K.permute_dimensions(x, (0, 1))", "keras.ops.transpose(x, (0, 1))"),
        ("K.argmax(x)", "keras.ops.argmax(x, axis=-1)"),
        ("K.clip(x, 0, 1)", "keras.ops.clip(x, 0, 1)"),
    ]:
        assert_rewrite_after("ValueError", REFUSED, START + before, START + after)
    for other in ("K.relu(x, 0.1)", "K.dot(x, y)", "K.epsilon()"):
        assert_rewrite_after("ValueError", REFUSED, START + other, START + other)


def test_gradients_are_what_they_were(kernel_python: str) -> None:
    code = (
        START + "f = K.function([x], [K.gradients(K.sum(K.square(y)), h)[0]])\nprint(f([np.ones((1, 4))])[0].tolist())"
    )
    cell = rewritten(code).notebook.cells[0].source
    done = subprocess.run([kernel_python, "-c", cell], capture_output=True, text=True, check=False, timeout=300)
    assert "[[64.0, 64.0]]" in done.stdout, done.stderr[-2000:]  # as in Keras 2.1


def test_a_loss_that_closes_over_tensors() -> None:
    loss = "def loss(a, b):\n    return K.mean(a - b) + K.sum(h)\n"
    rest = "model.compile('sgd', loss)\nmodel.fit({0}, {1})"
    seen = Evidence(unit="c0", line=11, cell="c0", cell_line=13, exception="ValueError", message=REFUSED)
    found = rewritten(START + loss + rest.format("d", "d"), evidence=seen).notebook.cells[0].source
    assert "add_loss(model, loss(model.inputs[0], model.outputs[0]))\nmodel.compile('sgd', None)\n" in found
    other = rewritten(START + loss + rest.format("d", "e"), evidence=seen).notebook.cells[0].source
    assert "add_loss" not in other


def test_a_loss_of_a_model_of_one_s_own_is_left_alone() -> None:
    assert_unchanged(
        "from keras.models import Model\n\n\nclass Mine(Model):\n    def call(self, x):\n"
        "        self.add_loss(1)\n        return x\n"
    )


def test_first_layer() -> None:
    assert_rewrite(START + "m = Model(model.layers[0].input, y)", START + "m = Model(model.inputs[0], y)")
    assert_unchanged(START + "print(model.layers[0].output, model.layers[1].input)")
