"""Speed of the rewriting engine, and what importing the library costs.

    python benchmarks/rewriting.py DIR

DIR is searched for .ipynb files. Prints notebooks per second for the whole catalogue, and its cost over that of a tenth
of it in one run: where nothing is left to change, so that both do the same, and where the whole makes all the edits;
the time of the rules' part of `check` on a notebook of 1,000 lines; and the time of `import mlemodernizer` over that of
starting Python.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from mlemodernizer import Cell, CellKind, Notebook, read_notebook
from mlemodernizer.checking import check_notebook
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import environment, our_catalogue

REPEATS = 5


def median_seconds(action: Callable[[], object], repeats: int = REPEATS) -> float:
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def rewrite_all(engine: Engine, notebooks: Sequence[Notebook]) -> None:
    for notebook in notebooks:
        engine.rewrite(notebook, environment())


def thousand_lines() -> Notebook:
    cells = ["import numpy as np\nimport pandas as pd\nfrom sklearn.cross_validation import train_test_split\n"]
    cells += [
        f"df{i} = pd.read_csv('f{i}.csv')\ndf{i}['a'] = df{i}.b * {i} + np.float(df{i}.c.sum())\n"
        f"for k in range({i}):\n    if k % 2:\n        df{i} = df{i}.append(df{i}[df{i}.a > k])\n"
        f"x{i}, y{i} = train_test_split(df{i}, test_size=.3)\nprint(df{i}.groupby('a').mean().head(), x{i}.shape)\n"
        + "\n"
        * 3
        for i in range(100)
    ]
    return Notebook(tuple(Cell(f"c{i}", CellKind.CODE, text) for i, text in enumerate(cells)))


def start_up(code: str) -> float:
    return median_seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True), 11)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    notebooks = [read_notebook(path) for path in sorted(parser.parse_args().folder.rglob("*.ipynb"))]
    catalogue = our_catalogue()
    whole = Engine(catalogue.rules, catalogue.knowledge)
    tenth = Engine(catalogue.rules[::10], catalogue.knowledge)
    rewrite_all(whole, notebooks[:3])
    seconds = median_seconds(lambda: rewrite_all(whole, notebooks), 3)
    print(f"{len(notebooks)} notebooks, {len(whole.rules)} rules: {len(notebooks) / seconds:.1f} notebooks/s")
    rewritten = [whole.rewrite(notebook, environment()).notebook for notebook in notebooks]
    print("cost with the whole catalogue over cost with a tenth of it:")
    for what, some in (("nothing left to change", rewritten), ("all edits to make", notebooks)):
        many = median_seconds(lambda some=some: rewrite_all(whole, some), 3)  # type: ignore[misc]
        few = median_seconds(lambda some=some: rewrite_all(tenth, some), 3)  # type: ignore[misc]
        print(f"  {what}: {many / few:.2f}")
    notebook = thousand_lines()
    lines = sum(cell.source.count("\n") for cell in notebook.cells)
    check = median_seconds(lambda: check_notebook(notebook, environment(), whole))
    print(f"check of a notebook of {lines} lines: {check:.2f} s")
    bare, package = start_up("pass"), start_up("import mlemodernizer")
    print(f"import mlemodernizer: {(package - bare) * 1000:.0f} ms (start of Python alone: {bare * 1000:.0f} ms)")


if __name__ == "__main__":
    main()
