"""Callbacks that are not told which way a metric should go."""

import pytest

from mlemodernizer.testing import assert_rewrite_after

MESSAGE = "{} callback received monitor={}, but Keras isn't able to automatically determine whether that metric"
START = "from keras.callbacks import EarlyStopping, ModelCheckpoint\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ModelCheckpoint('m.keras', 'val_my_acc')", "ModelCheckpoint('m.keras', 'val_my_acc', mode='max')"),
        (
            "ModelCheckpoint('m.keras', monitor='val_my_acc', mode='auto')",
            "ModelCheckpoint('m.keras', monitor='val_my_acc', mode='max')",
        ),
        ("EarlyStopping('val_loss')", "EarlyStopping('val_loss')"),
        ("EarlyStopping('val_my_acc', mode='min')", "EarlyStopping('val_my_acc', mode='min')"),
    ],
)
def test_the_one_that_failed(before: str, after: str) -> None:
    message = MESSAGE.format("ModelCheckpoint", "val_my_acc")
    assert_rewrite_after("ValueError", message, START + before, START + after)


def test_areas_are_left_alone() -> None:
    code = START + "EarlyStopping('val_auc')"
    assert_rewrite_after("ValueError", MESSAGE.format("EarlyStopping", "val_auc"), code, code)
