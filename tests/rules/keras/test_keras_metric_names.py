"""Where a notebook reads a metric under its old name."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

MODEL = (
    "from keras.models import Sequential\nfrom keras.layers import Dense\n"
    "model = Sequential([Dense(1)])\nmodel.compile(optimizer='sgd', loss='mse', metrics={})\n"
)
ASKED, OLD = MODEL.format("['accuracy']"), MODEL.format("['acc']")
LOOP = "for name, run in runs.items():\n    print(name, max(run.history['val_acc']))"


@pytest.mark.parametrize(
    "use",
    [
        LOOP,
        "d = model.fit(1, 2).history\nd['acc'] + d['val_acc']",
        "h = model.fit(1, 2)\nh.history.get('acc')",
        "from keras.callbacks import ModelCheckpoint\nModelCheckpoint('best.keras', 'val_acc')",
        "from keras.callbacks import ModelCheckpoint\nModelCheckpoint(filepath='{epoch:02d}-{val_acc:.2f}.keras')",
        "from keras.callbacks import Callback\n\n\nclass Stop(Callback):\n    def on_epoch_end(self, epoch, logs={}):\n"
        "        if logs.get('acc') > 0.9:\n            self.model.stop_training = True",
    ],
)
def test_asks_under_the_name_that_is_read(use: str) -> None:
    assert_rewrite([ASKED, use], [OLD, use], rules=["keras.metric_names"])


def test_wherever_the_metrics_are_written() -> None:
    for before, after in [
        ("['accuracy', 'mae']", "['acc', 'mae']"),
        ("{'a': 'accuracy', 'b': ['accuracy']}", "{'a': 'acc', 'b': ['acc']}"),
    ]:
        assert_rewrite([MODEL.format(before), LOOP], [MODEL.format(after), LOOP])
    assert_rewrite(
        ["wanted = ['accuracy']\n" + MODEL.format("wanted"), LOOP],
        ["wanted = ['acc']\n" + MODEL.format("wanted"), LOOP],
    )
    by_position = ASKED.replace("metrics=", "").replace("optimizer=", "").replace("loss=", "")
    assert_rewrite([by_position, LOOP], [by_position.replace("['accuracy']", "metrics=['acc']"), LOOP])


def test_other_metrics() -> None:
    use = "h = model.fit(1, 2)\nh.history['val_mean_absolute_error']"
    assert_rewrite(
        [MODEL.format("['mae', 'mse']"), use],
        [MODEL.format("['mean_absolute_error', 'mse']"), use],
        rules=["keras.metric_names"],
    )


def test_another_model_that_asks_by_the_old_name() -> None:
    assert_rewrite([ASKED, OLD, LOOP], [OLD, OLD, LOOP])
    both = MODEL.format("['accuracy', 'acc']")
    assert_unchanged(both, LOOP)


def test_left_alone() -> None:
    assert_unchanged(OLD, LOOP)
    assert_unchanged(ASKED, LOOP, "runs['a'].history['accuracy']")
    assert_unchanged(MODEL.format("names"), LOOP)
    assert_unchanged(LOOP)
    assert_unchanged(ASKED, "print(run['history']['acc'])", "history['acc']", "x.histories['acc']")
    assert_unchanged(ASKED, "import pandas as pd\nrun = pd.DataFrame()\nrun.history['acc']")
    assert_unchanged(ASKED, "d = {'acc': 1}\nprint(d['acc'], 'acc', \"accuracy\")")


def test_the_key_that_a_run_missed() -> None:
    cells = (ASKED, "frame = frames(runs)\nframe[['acc', 'val_acc']].plot()")
    message = "\"None of [Index(['acc', 'val_acc'], dtype='str')] are in the [columns]\""
    seen = Evidence(cell="c1", cell_line=2, exception="KeyError", message=message)
    assert rewritten(*cells, evidence=seen).notebook.cells[0].source == OLD
    other = Evidence(cell="c1", cell_line=2, exception="KeyError", message="'loss'")
    assert rewritten(*cells, evidence=other).patches == ()
