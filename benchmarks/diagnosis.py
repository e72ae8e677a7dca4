"""How often the diagnosis of a failure is right, over snippets of code that fail in a known way.

python benchmarks/diagnosis.py                               from the recorded failures, without a kernel
python benchmarks/diagnosis.py --python PY                   by running the snippets in that interpreter
python benchmarks/diagnosis.py --python PY --record          and keep what they did for the tests
python benchmarks/diagnosis.py --failures FILE.tsv           how first failures of real notebooks are diagnosed

FILE.tsv has the columns exception, message and cause_of_first_failure (a label by hand).
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "diagnosis"))

from diagnosis_snippets import RECORDED, Snippet, dump_outcome, recorded, recorded_environment, snippets
from diagnosis_table import markdown

from mlemodernizer.defaults import default_classifier, default_executor, default_probe
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
from mlemodernizer.model.outcome import Failure, Outcome, OutcomeKind

PLACES = (  # paths of the machine that records -> paths that mean nothing
    (re.compile(r"[^\s'\"(<]*/(?:site|dist)-packages/"), "/env/lib/python3/site-packages/"),
    (re.compile(r"[^\s'\"(<]*/lib/python3\.\d+/(?!site-packages)"), "/usr/lib/python3.11/"),
    (re.compile(r"(?<![\w.~-])/(?:root|home/\w+|Users/\w+|tmp/[\w.-]+|var/[\w./-]+)(?=/)"), "/notebook"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="interpreter that runs the snippets")
    parser.add_argument("--record", action="store_true", help="rewrite the recording")
    parser.add_argument("--jobs", type=int, default=1, help="kernels at a time")
    parser.add_argument("--only", metavar="TEXT", default="", help="only snippets whose id contains it")
    parser.add_argument("--failures", metavar="FILE.tsv", type=Path, help="labelled first failures of notebooks")
    options = parser.parse_args()
    if options.failures:
        print(agreement(options.failures))
        return
    chosen = [snippet for snippet in snippets() if options.only in snippet.id]
    if options.python:
        environment = default_probe(options.python).probe()
        with ThreadPoolExecutor(options.jobs) as pool:
            answers = list(pool.map(lambda snippet: run(snippet, environment.python), chosen))
        outcomes = {snippet.id: outcome for snippet, outcome in zip(chosen, answers, strict=True)}
    else:
        environment, outcomes = recorded_environment(), recorded()
    report(chosen, outcomes, environment)
    if options.record and options.python:
        keep = outcomes if not options.only else recorded() | outcomes
        record(environment, {snippet.id: keep[snippet.id] for snippet in snippets()})


def run(snippet: Snippet, python: str) -> Outcome:
    """What the snippet does in a kernel of its own."""
    with default_executor(python, {}, snippet.timeout + 30, snippet.timeout, None) as executor:
        return executor.run(snippet.notebook, fresh=True)


def report(chosen: list[Snippet], outcomes: dict[str, Outcome], environment: Environment) -> None:
    """Print what is wrong, then the table."""
    pairs = []
    for snippet in chosen:
        diagnosis = default_classifier().classify(outcomes[snippet.id], snippet.notebook, environment)
        if diagnosis is None:
            diagnosis = Diagnosis(Category.UNKNOWN, "it did not fail")
        pairs.append((snippet, diagnosis))
        found = (diagnosis.category.value, diagnosis.library, diagnosis.symbol, diagnosis.cell)
        wanted = (snippet.category, snippet.library, snippet.symbol, (snippet.cell,) if snippet.cell else ())
        if any(right and answer not in right for answer, right in zip(found, wanted, strict=True)):
            print(f"{snippet.id}: {found} instead of {wanted}: {diagnosis.summary}", file=sys.stderr)
    print(markdown(pairs))


def record(environment: Environment, outcomes: dict[str, Outcome]) -> None:
    """Keep what the snippets did, one line each."""
    head = {
        "python": "/env/bin/python",
        "python_version": environment.python_version,
        "packages": dict(sorted(environment.packages.items())),
        "modules": dict(sorted(environment.modules.items())),
    }
    rows = ",\n".join(f"{json.dumps(key)}:{_line(dump_outcome(outcome))}" for key, outcome in outcomes.items())
    text = f'{{\n"environment":{_line(head)},\n"outcomes":{{\n{rows}\n}}\n}}\n'
    for place, name in PLACES:
        text = place.sub(name, text)
    RECORDED.write_text(text, "utf-8")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def agreement(file: Path) -> str:
    """Label by hand and diagnosed category, from exception and message alone."""
    notebook = Notebook((Cell("cell", CellKind.CODE, ""),))
    counts: Counter[tuple[str, str]] = Counter()
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["exception"] in ("", "None"):
                continue
            failure = Failure("cell", row["exception"], row["message"])
            outcome = Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in="cell")
            diagnosis = default_classifier().classify(outcome, notebook, recorded_environment())
            counts[row["cause_of_first_failure"], diagnosis.category.value if diagnosis else ""] += 1
    return "\n".join(f"{label:20} {category:20} {count}" for (label, category), count in sorted(counts.items()))


if __name__ == "__main__":
    main()
