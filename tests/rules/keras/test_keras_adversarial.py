"""Adversarial networks: one model that is trained, and frozen within another one."""

import subprocess

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged, rewritten

NET = """import numpy as np
from keras.layers import Dense, Input
from keras.models import Model, Sequential
from keras.optimizers import Adam


class Gan:
    def __init__(self):
        optimizer = Adam(0.01, 0.5)
        self.d = Sequential([Input((2,)), Dense(1, activation='sigmoid')])
        self.d.compile(loss='binary_crossentropy', optimizer=optimizer)
        self.g = Sequential([Input((2,)), Dense(2)])
        z = Input((2,))
        self.d.trainable = False
        self.both = Model(z, self.d(self.g(z)))
        self.both.compile(loss='binary_crossentropy', optimizer=optimizer)

    def train(self):
        x, one = np.ones((4, 2)), np.ones((4, 1))
        for i in range(3):
            a = self.d.train_on_batch(x, one)
            b = self.d.train_on_batch(self.g.predict(x, verbose=0), 0 * one)
            self.both.train_on_batch(x, one)
"""
CHECK = """
gan = Gan()
before = [gan.d.get_weights()[0], gan.g.get_weights()[0]]
gan.train()
print([bool((old != new.get_weights()[0]).any()) for old, new in zip(before, (gan.d, gan.g))])
"""


def test_the_discriminator_is_trained(kernel_python: str) -> None:
    result = rewritten(NET + CHECK)
    assert {p.provenance.name for p in result.patches} == {"keras.frozen_after_compile", "keras.shared_optimizers"}
    done = subprocess.run(
        [kernel_python, "-c", result.notebook.cells[0].source], capture_output=True, text=True, check=False, timeout=300
    )
    assert "[True, True]" in done.stdout, done.stderr[-2000:]


TRAIN = "d.compile('sgd', 'mse')\nd.trainable = False\nboth.compile('sgd', 'mse')\nfor i in range(3):\n"
START = "from keras.models import Sequential\n"


def test_each_run_of_statements_is_framed() -> None:
    before = START + TRAIN + "    d.train_on_batch(x, y)\n    both.train_on_batch(x, y)\n    d.train_on_batch(x, y)"
    on, off = "    d.trainable = True\n", "\n    d.trainable = False"
    one = f"{on}    d.train_on_batch(x, y){off}"
    after = START + TRAIN + f"{one}\n    both.train_on_batch(x, y)\n{one}"
    assert_rewrite(before, after, rules=["keras.frozen_after_compile"])


def test_who_freezes_and_thaws_is_left_alone() -> None:
    switch = "def switch(net, value):\n    net.trainable = value\n"
    assert_unchanged(START + switch + TRAIN + "    d.train_on_batch(x, y)")
    assert_unchanged(START + TRAIN + "    both.train_on_batch(x, y)")


def test_one_compile_for_several_models() -> None:
    message = "Unknown variable: <V>. This optimizer can only be called for the variables it was originally built with"
    start = "from keras.optimizers import Adam\nfrom keras.models import Sequential\nopt = Adam(0.1)\n\n\n"
    build = "def build():\n    model = Sequential()\n    model.compile(loss='mse', optimizer={})\n    return model\n"
    run = "\n\nfor fold in folds:\n    build().fit(x, y)"
    copied = build.format("type(opt).from_config(opt.get_config())")
    before = start + build.format("opt") + run
    assert_rewrite_after("ValueError", message, before, start + copied + run)
    assert_unchanged(before)
