"""What a run without failures costs more than with nbclient alone.

Both run the same notebook in kernels of the same interpreter, in turns, each time in a new process of the kernel.

    python benchmarks/overhead.py --python PY [--runs 5]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.interpreters import find_interpreter
from mlemodernizer.model.notebook import Cell, CellKind, Notebook, Origin

CELLS = [
    "import numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt",
    "from sklearn.ensemble import RandomForestClassifier\nfrom sklearn.model_selection import cross_val_score",
    "df = pd.read_csv('../input/data.csv')\ndf.head()",
    "df.describe()",
    *[f"df.groupby('g{i}').x{i}.mean().plot.bar()\nplt.show()" for i in range(8)],
    "print(df.corr(numeric_only=True).round(3).to_string())",
    "X, y = df.filter(like='x'), df.y\nmodel = RandomForestClassifier(50, random_state=0)",
    "scores = cross_val_score(model, X, y, cv=3)\nscores.mean()",
    "out = pd.DataFrame({'id': df.index, 'y': model.fit(X, y).predict(X)})\nout.to_csv('submission.csv', index=False)",
    "for i in range(2000):\n    print('line', i)",
    "total = 0\nfor i in range(3_000_000):\n    total += i\ntotal",
]
MAKE_DATA = """
import numpy as np, pandas as pd, sys
rng = np.random.default_rng(0)
df = pd.DataFrame({f'x{i}': rng.normal(size=4000) for i in range(8)})
for i in range(8): df[f'g{i}'] = rng.integers(0, 5, 4000)
df['y'] = (df.x0 + df.x1 > 0).astype(int)
df.to_csv(sys.argv[1], index=False)
"""


def with_nbclient(path: Path) -> float:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    started = time.perf_counter()
    client = NotebookClient(notebook, kernel_name="bench", timeout=None, resources={"metadata": {"path": path.parent}})
    client.execute()
    return time.perf_counter() - started


def with_executor(path: Path, python: str) -> float:
    cells = json.loads(path.read_text())["cells"]
    notebook = Notebook(tuple(Cell(cell["id"], CellKind.CODE, cell["source"]) for cell in cells), origin=Origin(path))
    started = time.perf_counter()
    with KernelExecutor(python=python) as executor:
        outcome = executor.run(notebook)
        if not outcome.succeeded:
            raise SystemExit(f"the benchmark's notebook failed: {outcome.failure}")
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--python", help="interpreter of the kernel: pandas, scikit-learn, matplotlib, ipykernel")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    python = find_interpreter(options.python)

    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "jupyter", "kernels", "bench", "kernel.json")
        spec.parent.mkdir(parents=True)
        argv = [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        spec.write_text(json.dumps({"argv": argv, "display_name": "bench", "language": "python"}))
        os.environ["JUPYTER_PATH"] = str(Path(folder, "jupyter"))
        path = Path(folder, "work", "bench.ipynb")
        path.parent.mkdir()
        Path(folder, "input").mkdir()
        subprocess.run([python, "-c", MAKE_DATA, str(Path(folder, "input", "data.csv"))], check=True)
        empty: dict[str, object] = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        cells = [{**empty, "id": f"cell-{number}", "source": source} for number, source in enumerate(CELLS)]
        path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))

        with_nbclient(path)  # what is read for the first time is read for both
        plain, ours = [], []
        for _ in range(options.runs):
            plain.append(with_nbclient(path))
            ours.append(with_executor(path, python))
    rows = {"nbclient": plain, "KernelExecutor": ours, "difference": [b - a for a, b in zip(plain, ours, strict=True)]}
    print(f"{'seconds':16}{'median':>8}{'min':>8}{'max':>8}   ({options.runs} runs in turns, {len(CELLS)} cells)")
    for name, seconds in rows.items():
        print(f"{name:16}{statistics.median(seconds):8.2f}{min(seconds):8.2f}{max(seconds):8.2f}")
    ratio = statistics.median([b / a for a, b in zip(plain, ours, strict=True)])
    allowed = 0.05 * statistics.median(plain) + 0.5
    extra = statistics.median(rows["difference"])
    print(f"ratio {ratio:.3f}; {extra:+.2f} s where 5 % + 0.5 s = {allowed:.2f} s are allowed")


if __name__ == "__main__":
    main()
