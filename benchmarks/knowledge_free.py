"""Counts what is repaired without a rule, in libraries that no rule knows.

    python benchmarks/knowledge_free.py --python PY                     # PY has knowledge_free-requirements.txt
    python benchmarks/knowledge_free.py --old PY --only werkzeug=0.15   # did the old code run with the old library?

The cases are in knowledge_free.toml. Each is run as a notebook with an empty catalogue. *Right*: the notebook runs and
says just what was expected, or is unchanged where the honest answer is to do nothing. *Nothing*: unchanged, though
there is an answer. *Wrong*: changed in any other way.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mlemodernizer import Modernizer, Status
from mlemodernizer.defaults import default_strategies, installed_catalogue
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import notebook

CASES = Path(__file__).with_suffix(".toml")
NEXT_CELL = "\n# %%\n"
COLUMNS = ("right", "nothing", "wrong", "trap right", "trap wrong")


@dataclass(frozen=True)
class Case:
    """Old code, and what has to become of it; a trap has no `after`."""

    number: int
    library: str
    old: str
    before: str
    after: str = ""
    why: str = ""

    @property
    def cells(self) -> list[str]:
        return self.before.strip("\n").split(NEXT_CELL)


def judged(case: Case, python: str) -> tuple[str, str]:
    """The column of the table, and what became of the code."""
    engine = Engine((), installed_catalogue().knowledge)
    result = Modernizer(python, strategies=default_strategies(engine, {})).modernize(notebook(*case.cells))
    sources = NEXT_CELL.join(cell.source for cell in result.notebook.code_cells)
    seen = f"{result.status}: {'; '.join(result.verdict.evidence)}\n{sources}"
    changed = sources != case.before.strip("\n")
    if not case.after:
        return ("trap wrong" if changed or result.ok else "trap right"), seen
    if result.status is Status.RESTORED and sources == case.after.strip("\n"):
        return "right", seen
    return ("wrong" if changed else "nothing"), seen


def ran(case: Case, python: str) -> tuple[str, str]:
    """Whether the old code runs with an interpreter, and the last line of what it says."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [python, "-c", "\n".join(case.cells)], check=False, capture_output=True, text=True, cwd=folder
        )
    return ("right" if done.returncode == 0 else "wrong"), (done.stderr.strip().splitlines() or [""])[-1]


def table(counts: Mapping[str, Counter[str]]) -> str:
    rows = [(library, counts[library]) for library in sorted(counts, key=str.lower)]
    rows.append(("total", sum(counts.values(), Counter())))
    lines = [f"{'':24}" + "".join(f"{column:>12}" for column in COLUMNS)]
    lines += [f"{name:24}" + "".join(f"{count[column] or '':>12}" for column in COLUMNS) for name, count in rows]
    return "\n".join(lines)


def wanted(only: Sequence[str]) -> list[Case]:
    """The cases of the libraries that are named, as ``library`` or as the start of the old version, ``library=0.1``."""
    cases = [Case(i, **fields) for i, fields in enumerate(tomllib.loads(CASES.read_text("utf-8"))["case"])]
    starts = [o.replace("=", " ") for o in only]
    return [c for c in cases if not only or any(c.library == s or c.old.startswith(s) for s in starts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--python", help="interpreter with the libraries in current versions")
    which.add_argument("--old", help="interpreter with old versions: only runs the old code")
    parser.add_argument("--only", nargs="*", default=[], help="libraries, or library=version of the old one")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="show what became of each case")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    cases = wanted(args.only)
    with ThreadPoolExecutor(args.workers) as pool:
        answers = pool.map(lambda c: judged(c, args.python) if args.python else ran(c, args.old), cases)
        for case, (column, seen) in zip(cases, answers, strict=True):
            counts.setdefault(case.library, Counter())[column] += 1
            if args.verbose or "wrong" in column or column == "nothing":
                print(f"--- {case.number} {case.library} ({case.old}): {column}\n{seen}\n", flush=True)
    print(table(counts))


if __name__ == "__main__":
    main()
