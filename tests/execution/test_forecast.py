"""Runs that are stopped because their counters say that the time will not do."""

from __future__ import annotations

import pytest
from kernels import needs, notebook_at

from mlemodernizer.execution.forecast import Forecast, may_end_early
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.outcome import Outcome, OutcomeKind


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def hopeless(texts: list[str], seconds: float, deadline: float) -> str:
    """What is said after texts that come so many seconds apart."""
    clock = Clock()
    forecast = Forecast(deadline, clock)
    for text in texts:
        clock.now += seconds
        forecast.take("stream", {"name": "stdout", "text": text})
    return forecast.hopeless


PRINTED = {
    "keras": [f"Epoch {k}/100\n 1/10 [==>...]" for k in range(1, 6)],
    "keras 3 within an epoch": [
        f"\r\x1b[1m {k}/1875\x1b[0m \x1b[37m━━━━━━\x1b[0m \x1b[1m1:00\x1b[0m" for k in range(1, 6)
    ],
    "a loop of its own": [f"[epoch: {k} of 200] loss 0.{k}" for k in range(1, 6)],
    "tqdm": [f"\r  {k}%|█   | {k}/100 [00:35<07:45,  5.01s/it]" for k in range(1, 6)],
    "folds": [f"Fold {k}/100" for k in range(1, 6)],
    "a grid": [
        "Fitting 5 folds for each of 20 candidates, totalling 100 fits\n",
        *["[CV] END ............C=1; total time=   0.5s\n"] * 5,
    ],
    "an old grid": [
        "Fitting 5 folds for each of 20 candidates, totalling 100 fits\n",
        *["[CV] C=1 .......\n[CV] ............ C=1, score=0.5, total=   0.5s\n"] * 5,
    ],
    "joblib": [f"[Parallel(n_jobs=1)]: Done {k} out of 100 | elapsed:    1.2s" for k in range(1, 6)],
}


@pytest.mark.parametrize("name", PRINTED)
def test_a_counter_that_will_not_end_in_time(name: str) -> None:
    assert "steps were done" in hopeless(PRINTED[name], seconds=10, deadline=300)


@pytest.mark.parametrize("name", PRINTED)
def test_a_counter_that_may(name: str) -> None:
    assert not hopeless(PRINTED[name], seconds=0.1, deadline=300)


@pytest.mark.parametrize(
    "texts",
    [
        ["Epoch 1/100", "Epoch 2/100"],  # too few steps
        ["Epoch 1/100"] * 9,  # the same step
        [f"2019/{k}" for k in range(1, 10)],  # no counter
        [f"Epoch {k}" for k in range(1, 10)],  # no total
        [text for _ in range(5) for text in ("Epoch 1/3", "Epoch 2/3", "Epoch 3/3")],  # many short ones
        [f"accuracy {k}/100 right" for k in range(1, 10)],
    ],
)
def test_what_tells_nothing(texts: list[str]) -> None:
    assert not hopeless(texts, seconds=10, deadline=300)


def test_the_fastest_step_counts() -> None:
    clock = Clock()
    forecast = Forecast(300, clock)
    for k, seconds in enumerate([100, 1, 1, 1], start=1):  # the first one compiles
        clock.now += seconds
        forecast.take("stream", {"name": "stdout", "text": f"Epoch {k}/100\n"})
    assert not forecast.hopeless


@pytest.mark.parametrize(
    "source",
    [
        "EarlyStopping(monitor='loss')",
        "early_stopping_rounds=5",
        "for x in y:\n    break",
        "self.model.stop_training = True",
    ],
)
def test_loops_that_may_end_before_their_counter(source: str) -> None:
    assert may_end_early(["x = 1", source])


def test_loops_that_run_to_their_end() -> None:
    assert not may_end_early(["model.fit(X, y, epochs=100)", "print('breakage', line_breaks)"])


def run_with_limit(python: str, source: str, limit: float) -> Outcome:
    with KernelExecutor(python=python, time_limit=limit) as executor:
        return executor.run(notebook_at(None, "import time", source))


LOOP = "for k in range(1000):\n    print(f'epoch {k}/1000', flush=True)\n    time.sleep(0.2)"


def test_a_run_is_stopped_long_before_its_limit(kernel_python: str) -> None:
    outcome = run_with_limit(kernel_python, LOOP, 60)
    assert (outcome.kind, outcome.stopped_in) == (OutcomeKind.TIMED_OUT, "c2")
    assert outcome.seconds < 30
    assert "will be over before the end of cell c2, line 3" in outcome.detail
    assert "of 1,000 steps were done" in outcome.detail


def test_a_bar_of_tqdm(kernel_python: str) -> None:
    needs(kernel_python, "tqdm")
    outcome = run_with_limit(kernel_python, "import tqdm\nfor k in tqdm.tqdm(range(1000)):\n    time.sleep(0.2)", 60)
    assert outcome.kind is OutcomeKind.TIMED_OUT
    assert outcome.seconds < 30


def test_a_loop_that_may_break_has_its_time(kernel_python: str) -> None:
    outcome = run_with_limit(kernel_python, f"{LOOP}\n    if k > 10:\n        break", 60)
    assert outcome.succeeded


def test_without_a_limit_nothing_is_foreseen(kernel_python: str) -> None:
    with KernelExecutor(python=kernel_python) as executor:
        assert executor.run(notebook_at(None, "import time", LOOP.replace("1000)", "12)"))).succeeded
