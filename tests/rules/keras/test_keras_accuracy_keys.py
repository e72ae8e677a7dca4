"""History keys where the history's type is not in sight."""

from __future__ import annotations

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

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


def test_the_key_that_a_run_missed() -> None:
    cells = (MODEL.format("accuracy"), "for n in runs:\n    print(runs[n]['acc'], runs[n]['val_acc'])\nd['acc']")
    seen = Evidence(cell="c1", cell_line=2, exception="KeyError", message="'acc'")
    result = rewritten(*cells, evidence=seen)
    assert result.notebook.cells[1].source == (
        "for n in runs:\n    print(runs[n]['accuracy'], runs[n]['val_accuracy'])\nd['acc']"
    )
    other = Evidence(cell="c1", cell_line=2, exception="KeyError", message="'loss'")
    assert rewritten(*cells, evidence=other).patches == ()
