"""Repairs the demo notebooks and prints the reports: what `make demo` runs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mlemodernizer import Modernizer
from mlemodernizer.cli.progress import ProgressDisplay
from mlemodernizer.cli.report import print_report

HERE = Path(__file__).parent
INPUTS = {"gym": {"../input": HERE / "gym" / "data"}}
"""Demo -> where the data are that its notebook looks for in a Kaggle folder."""


def main() -> int:
    """Repair each demo; the exit status is the number of those that do not run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", required=True, help="interpreter of the kernel's environment")
    parser.add_argument("--out", type=Path, required=True, help="folder for the repaired notebooks")
    parser.add_argument("demos", nargs="+", help="folders beside this file")
    args = parser.parse_args()
    console = Console()
    failed = 0
    for demo in args.demos:
        notebook = next((HERE / demo).glob("*.ipynb"))
        console.rule(Text(notebook.name))
        result = Modernizer(args.python, inputs=INPUTS.get(demo), listener=ProgressDisplay(console)).modernize(notebook)
        print_report(result, console)
        console.print(Text.from_ansi(result.diff(color=True)), soft_wrap=True)
        folder = args.out / demo
        folder.mkdir(parents=True, exist_ok=True)
        for path in (
            *result.write(folder / notebook.name, force=True),
            result.to_json(folder / "report.json", force=True),
        ):
            console.print(Text(f"Wrote {path}"), soft_wrap=True)
        failed += not result.ok
    return failed


if __name__ == "__main__":
    sys.exit(main())
