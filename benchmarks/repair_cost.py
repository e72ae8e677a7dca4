"""What a repair costs: its wall time over that of one clean run of the repaired notebook.

The notebooks have an expensive first part and k breakages behind it. Half of them (the larger half) no rule can see
before a run. Beside each repair stands the naive loop, which runs the notebook from the top after each patch.

    python benchmarks/repair_cost.py --python PY [--runs 5] [--expensive 20] [--breakages 1 2 5 10]
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from itertools import chain, zip_longest

from from_the_top import FromTheTop

from mlemodernizer import Modernizer, Notebook
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.environment import Environment
from mlemodernizer.testing import notebook

EXPENSIVE = """
import time
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
started = time.perf_counter()
rng = np.random.RandomState(0)
X, y = rng.normal(size=(4000, 12)), rng.randint(0, 2, 4000)
trees = 0
while time.perf_counter() - started < {seconds}:
    model = RandomForestClassifier(10, random_state=trees).fit(X, y)
    trees += 10
df = pd.DataFrame(X, columns=list('abcdefghijkl'))
parts = {{'frame': df, 'column': df['a']}}
"""

SEEN = (
    "print(np.float(3))",
    "print(pd.rolling_mean(df['a'], 3).iloc[-1])",
    "from sklearn.cross_validation import train_test_split\ntrain, test = train_test_split(X, test_size=0.5)",
    "print(len(df.append(df)))",
    "from scipy.misc import comb\nprint(comb(5, 2))",
)
"""Breakages that the rules see before the first run."""

UNSEEN = (
    "part1 = parts['frame']\nprint(len(part1.append(part1)))",
    "part2 = parts['frame']\nprint(part2.as_matrix().shape)",
    "part3 = parts['column']\nprint(sum(1 for each in part3.iteritems()))",
    "part4 = parts['frame']\nprint(part4.ix[0].shape)",
    "part5 = parts['frame']\nprint(part5.sort('a').shape)",
)
"""Breakages whose objects' types only the kernel knows."""


def broken(seconds: float, seen: int, unseen: int) -> Notebook:
    breakages = chain.from_iterable(zip_longest(UNSEEN[:unseen], SEEN[:seen]))
    return notebook(EXPENSIVE.format(seconds=seconds), *filter(None, breakages))


def seconds_of_repair(python: str, executor: type[KernelExecutor], original: Notebook) -> tuple[float, Notebook, int]:
    """Seconds, the repaired notebook, and how many runs there were."""

    def make(environment: Environment) -> KernelExecutor:
        return executor(python=environment.python)

    modernizer = Modernizer(python, executor=make)
    modernizer.rewrite(original)  # the environment is probed and the rules are loaded before the clock starts
    started = time.perf_counter()
    result = modernizer.modernize(original)
    seconds = time.perf_counter() - started
    if not result.ok:
        raise RuntimeError(f"not restored: {result.verdict}")
    return seconds, result.notebook, len(result.runs)


def seconds_of_run(python: str, repaired: Notebook) -> float:
    with KernelExecutor(python=python) as executor:
        started = time.perf_counter()
        executor.run(repaired, fresh=True)
        return time.perf_counter() - started


def measure(python: str, runs: int, expensive: float, kinds: Sequence[tuple[int, int]]) -> None:
    print(f"{'seen':>4} {'unseen':>6} {'repair s':>9} {'ratio':>6} {'runs':>4} {'naive s':>9} {'ratio':>6} {'runs':>4}")
    for seen, unseen in kinds:
        original = broken(expensive, seen, unseen)
        rows = []
        for _ in range(runs):
            mine, repaired, own_runs = seconds_of_repair(python, KernelExecutor, original)
            clean = seconds_of_run(python, repaired)
            naive, _, naive_runs = seconds_of_repair(python, FromTheTop, original)
            rows.append((mine, mine / clean, own_runs, naive, naive / clean, naive_runs))
        mine, ratio, own_runs, naive, naive_ratio, naive_runs = (
            statistics.median(column) for column in zip(*rows, strict=True)
        )
        print(
            f"{seen:4} {unseen:6} {mine:9.1f} {ratio:6.2f} {own_runs:4.0f} {naive:9.1f} {naive_ratio:6.2f} "
            f"{naive_runs:4.0f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", required=True, help="interpreter of the kernel's environment")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--expensive", type=float, default=20.0, help="seconds of the first part")
    parser.add_argument("--breakages", type=int, nargs="*", default=[1, 2, 5, 10])
    args = parser.parse_args()
    kinds = [(k // 2, k - k // 2) for k in args.breakages]
    measure(args.python, args.runs, args.expensive, [(len(SEEN), 0), *kinds])


if __name__ == "__main__":
    main()
