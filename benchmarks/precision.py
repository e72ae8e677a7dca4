"""Runs the catalogue over code that is current: every edit is a wrong rewrite, or has to be explained.

    python benchmarks/precision.py --python KERNEL [--packages sklearn pandas …] [--results edits.jsonl]

Each .py file of the installed packages (tests and examples included) is taken for a notebook of one cell; so are the
examples in its docstrings, one cell each. Nothing is run.
"""

from __future__ import annotations

import argparse
import ast
import doctest
import json
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from mlemodernizer import Environment
from mlemodernizer.defaults import default_engine
from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import notebook

PACKAGES = (
    "sklearn",
    "pandas",
    "seaborn",
    "keras",
    "matplotlib",
    "scipy",
    "numpy",
    "statsmodels",
    "networkx",
    "imblearn",
)
MAX_BYTES = 200_000


@cache
def engine() -> Engine:
    return default_engine()


def folder_of(python: str, package: str) -> Path | None:
    code = "import importlib.util, sys; s = importlib.util.find_spec(sys.argv[1]); print(s.origin if s else '')"
    done = subprocess.run([python, "-c", code, package], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip()).parent if done.stdout.strip() else None


def examples(source: str) -> Iterator[str]:
    """The examples of each docstring, as one piece of code each."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ">>>" in (ast.get_docstring(node) or ""):
            try:
                pieces = doctest.DocTestParser().get_examples(ast.get_docstring(node) or "")
            except ValueError:
                continue
            yield "".join(piece.source for piece in pieces)


def edits_of(path: Path, environment: Environment) -> tuple[int, list[dict[str, Any]]]:
    """How many pieces of code the file holds, and what the rules would change in them."""
    source = path.read_text(encoding="utf-8", errors="replace")
    pieces = [source, *examples(source)]
    found = []
    for piece in pieces:
        rewritten = engine().rewrite(notebook(piece), environment)
        for patch in rewritten.patches:
            for edit in patch.edits:
                pairs = zip(edit.before.splitlines(), edit.after.splitlines(), strict=False)
                before, after = next(((a, b) for a, b in pairs if a != b), (edit.before[-80:], edit.after[-80:]))
                found.append({"file": str(path), "rule": patch.provenance.name, "before": before, "after": after})
        for rule, why in rewritten.failures.items():
            found.append({"file": str(path), "rule": rule, "before": "", "after": f"failed: {why}"})
    return len(pieces), found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", required=True, help="interpreter with today's libraries")
    parser.add_argument("--packages", nargs="*", default=PACKAGES)
    parser.add_argument("--results", type=Path, help="file for the edits, a line of JSON each")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    environment = InterpreterProbe(args.python).probe()
    everything: list[dict[str, Any]] = []
    total = 0
    for package in args.packages:
        started = time.monotonic()
        folder = folder_of(args.python, package)
        if folder is None:
            print(f"{package}: not installed there")
            continue
        files = [p for p in sorted(folder.rglob("*.py")) if p.stat().st_size <= MAX_BYTES]
        with ProcessPoolExecutor(args.workers) as pool:
            results = list(pool.map(edits_of, files, [environment] * len(files), chunksize=8))
        found = [edit for _, edits in results for edit in edits]
        pieces = sum(count for count, _ in results)
        total += pieces
        everything += found
        seconds = time.monotonic() - started
        print(
            f"{package:12} {len(files):5} files, {pieces:6} pieces of code, {len(found):4} edits, {seconds:6.1f} s",
            flush=True,
        )
    if args.results:
        args.results.write_text("".join(json.dumps(e) + "\n" for e in everything), encoding="utf-8")
    for rule, count in Counter(e["rule"] for e in everything).most_common():
        first = next(e for e in everything if e["rule"] == rule)
        print(f"{count:5} {rule}\n      {first['file']}")
        print(f"      - {first['before'].strip()}\n      + {first['after'].strip()}")
    print(f"{len(everything)} edits in {total} pieces of code")


if __name__ == "__main__":
    main()
