"""Optimizers that are given no learning rate."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

OLD = "from keras.models import Sequential\nimport keras\nmodel = Sequential()\n"
SEEN = "print(history['val_acc'])\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'adagrad'", "keras.optimizers.Adagrad(learning_rate=0.01, initial_accumulator_value=0.0)"),
        ("keras.optimizers.Adamax()", "keras.optimizers.Adamax(learning_rate=0.002)"),
        ("keras.optimizers.Nadam(beta_1=0.8)", "keras.optimizers.Nadam(beta_1=0.8, learning_rate=0.002)"),
    ],
)
def test_where_the_code_is_old(before: str, after: str) -> None:
    compiled = "model.compile(optimizer={}, loss='mse')\n"
    assert_rewrite(OLD + SEEN + compiled.format(before), OLD + SEEN + compiled.format(after))
    assert_unchanged(OLD + compiled.format(before))


def test_not_in_tensorflow() -> None:
    both = "from keras import backend\nfrom tensorflow.keras.models import Sequential\nmodel = Sequential()\n"
    assert_unchanged(both + "model.compile('adadelta', 'mse')")
    assert_unchanged(OLD + "model.compile(keras.optimizers.Adadelta(0.5), 'mse')\nmodel.compile('adam', 'adadelta')")


def test_another_optimizer_beside_the_text() -> None:
    assert_unchanged(OLD + "print('adadelta')\nmodel.compile(optimizer='adam', loss='mse')")
