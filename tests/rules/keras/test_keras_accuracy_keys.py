"""History keys where the history's type is not in sight."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

MODEL = (
    "from keras.models import Sequential\nfrom keras.layers import Dense\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse', metrics=[{!r}])\n"
)
LOOP = "for name, run in runs.items():\n    print(name, max(run.history[{!r}]))"


def test_history_of_something_unknown() -> None:
    assert_rewrite(
        [MODEL.format("accuracy"), LOOP.format("val_acc")],
        [MODEL.format("accuracy"), LOOP.format("val_accuracy")],
        rules=["keras.accuracy_keys"],
    )


def test_left_alone() -> None:
    assert_unchanged(MODEL.format("acc"), LOOP.format("val_acc"))
    assert_unchanged(MODEL.format("accuracy"), "print(run['history']['acc'])", "history['acc']", "x.histories['acc']")
    assert_unchanged(LOOP.format("acc"))
    assert_unchanged(MODEL.format("accuracy"), "import pandas as pd\nrun = pd.DataFrame()\nrun.history['acc']")
