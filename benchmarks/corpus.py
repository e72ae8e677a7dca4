"""Runs the whole library over a folder of notebooks and counts what came back to life.

    python benchmarks/corpus.py DIR --python PY --results results.jsonl

DIR is searched for .ipynb files. Each notebook is a job of its own in a process of its own; a line of JSON is added to
the results file when it is done, and what the file has already is not run again. With --baseline the same notebooks
are also given to ruff (its NPY, PD and UP fixes) and run once, without mlemodernizer's rules.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from from_the_top import FromTheTop

from mlemodernizer import Budget, Modernizer, Notebook, read_notebook
from mlemodernizer.defaults import default_engine, default_strategies
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.files.writing import write_notebook
from mlemodernizer.interfaces import Case
from mlemodernizer.model.patch import Patch, Provenance, ProvenanceKind
from mlemodernizer.strategies.error_repair.rules import RuleStrategy

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "TF_NUM_INTRAOP_THREADS")


class OneByOne(RuleStrategy):
    """The rules, asked after failures only, each alone: the longest way that there is."""

    preflight = False

    def propose(self, case: Case) -> Iterator[Sequence[Patch]]:
        for chain in super().propose(case):
            names = {patch.provenance.name for patch in chain}
            for patch in chain:
                others = {Provenance(ProvenanceKind.RULE, name) for name in names - {patch.provenance.name}}
                yield from super().propose(replace(case, excluded=case.excluded | others))
            yield chain


def modernizer(args: argparse.Namespace) -> Modernizer:
    executor = FromTheTop if args.from_the_top else KernelExecutor
    strategies = None
    if args.no_preflight:
        engine = default_engine(())
        kept = [s for s in default_strategies(engine, {}) if not isinstance(s, RuleStrategy)]
        strategies = [OneByOne(engine), *kept]
    return Modernizer(
        args.python,
        budget=Budget(seconds=args.limit * 4, runs=30 if args.no_preflight else 15),
        executor=lambda environment: executor(python=environment.python, time_limit=args.limit),
        strategies=strategies,
    )


def modernized(path: Path, args: argparse.Namespace) -> dict[str, Any]:
    result = modernizer(args).modernize(path)
    if args.diffs is not None:
        args.diffs.mkdir(parents=True, exist_ok=True)
        (args.diffs / f"{path.stem}.diff").write_text(result.diff(), encoding="utf-8")
    diagnosis = result.diagnosis
    preflight = len(result.runs) == 1
    return {
        "status": result.status.value,
        "runs": len(result.runs),
        "resumed": [run.number for run in result.runs if not run.outcome.fresh],
        "kernel_seconds": round(sum(run.outcome.seconds for run in result.runs), 1),
        "patches": [patch.provenance.name for patch in result.patches],
        "rolled_back": [attempt.patch.provenance.name for attempt in result.rolled_back],
        "by_preflight_alone": result.ok and preflight,
        "category": diagnosis.category.value if diagnosis else "",
        "summary": diagnosis.summary if diagnosis else "",
        "evidence": list(result.verdict.evidence),
        "notes": list(result.notes),
    }


def ruffed(notebook: Notebook) -> Notebook:
    """The notebook after ruff's fixes, cell by cell as ruff sees a notebook."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "notebook.ipynb"
        write_notebook(notebook, copy)
        command = [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            "--select",
            "NPY,PD,UP",
            "--fix",
            "--unsafe-fixes",
        ]
        subprocess.run([*command, "--exit-zero", "-q", str(copy)], check=False, capture_output=True)
        fixed = read_notebook(copy)
    before, after = notebook.code_cells, fixed.code_cells
    return notebook.with_sources({b.id: a.source for b, a in zip(before, after, strict=True)})


def baseline(path: Path, python: str, limit: float) -> dict[str, Any]:
    modernizer = Modernizer(python, time_limit=limit, strategies=())
    return {"status": modernizer.modernize(ruffed(read_notebook(path))).status.value}


def job(
    queue: multiprocessing.Queue[dict[str, Any]], path: Path, row: dict[str, Any], args: argparse.Namespace
) -> None:
    """Add to `row` what it lacks."""
    started = time.monotonic()
    try:
        if "status" not in row:
            row |= modernized(path, args)
            row["seconds"] = round(time.monotonic() - started, 1)
        if args.baseline and "ruff" not in row:
            row["ruff"] = baseline(path, args.python, args.limit)["status"]
    except Exception:  # noqa: BLE001 - a crash of ours is a result too
        row |= {"status": "crashed", "evidence": [traceback.format_exc()], "seconds": time.monotonic() - started}
    queue.put(row)


def one(path: Path, known: dict[str, Any], args: argparse.Namespace) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    queue: multiprocessing.Queue[dict[str, Any]] = context.Queue()
    process = context.Process(target=job, args=(queue, path, {"notebook": path.stem} | known, args))
    process.start()
    try:
        row = queue.get(timeout=args.limit * 8)
    except Exception as error:  # noqa: BLE001 - queue.Empty: the process hangs or died
        row = {"notebook": path.stem, "status": "crashed", "evidence": [repr(error)], "seconds": args.limit * 8}
        process.terminate()
    process.join()
    return row


def table(rows: Iterable[dict[str, Any]]) -> str:
    rows = list(rows)
    lines = [f"{'notebook':60.60} {'status':12} {'ruff':12} {'runs':>4} {'s':>7}  diagnosis"]
    for row in sorted(rows, key=lambda r: (r["status"], r["notebook"])):
        why = f"{row.get('category', '')}: {row.get('summary', '')}" if row.get("category") else ""
        lines.append(
            f"{row['notebook']:60.60} {row['status']:12} {row.get('ruff', ''):12} {row.get('runs', 0):4} "
            f"{row['seconds']:7.1f}  {why:.100}"
        )
    lines.append("")
    for key in ("status", "ruff", "category"):
        counts = Counter(row[key] for row in rows if row.get(key))
        lines.append(f"{key}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common()))
    restored = [row for row in rows if row["status"] == "restored"]
    alone = sum(bool(row.get("by_preflight_alone")) for row in restored)
    lines.append(f"{len(restored)} of {len(rows)} restored, {alone} of them by the rules before the first run alone")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python", required=True, help="interpreter of the kernel's environment")
    parser.add_argument("--results", type=Path, default=Path("corpus.jsonl"))
    parser.add_argument("--limit", type=float, default=300.0, help="seconds for one run of a notebook")
    parser.add_argument("--only", nargs="*", default=[], help="parts of the names of the notebooks to run")
    parser.add_argument("--diffs", type=Path, help="folder for the diffs")
    parser.add_argument("--baseline", action="store_true", help="also run ruff's fixes alone")
    parser.add_argument("--from-the-top", action="store_true", help="never go on where the last run stopped")
    parser.add_argument("--no-preflight", action="store_true", help="ask the rules after failures only")
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    for name in THREADS:
        os.environ[name] = "1"
    done = {}
    if args.results.exists():
        done = {r["notebook"]: r for r in map(json.loads, args.results.read_text("utf-8").splitlines())}
    paths = sorted(args.folder.rglob("*.ipynb"))
    wanted = [p for p in paths if not args.only or any(part in p.stem for part in args.only)]
    asked = {"status", "ruff"} if args.baseline else {"status"}
    waiting = [p for p in wanted if not asked <= done.get(p.stem, {}).keys()]
    from concurrent.futures import ThreadPoolExecutor, as_completed

    with args.results.open("a", encoding="utf-8") as file, ThreadPoolExecutor(args.workers) as pool:
        for future in as_completed([pool.submit(one, path, done.get(path.stem, {}), args) for path in waiting]):
            row = future.result()
            done[row["notebook"]] = row
            file.write(json.dumps(row) + "\n")
            file.flush()
            print(row["notebook"], row["status"], row["seconds"], flush=True)
    print(table(done[p.stem] for p in wanted))


if __name__ == "__main__":
    main()
