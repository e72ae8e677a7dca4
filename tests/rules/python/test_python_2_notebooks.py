"""Notebooks in the Python 2 of 2014 to 2017: converted, they print what CPython 2.7 printed.

``python2/*.txt`` are the cells, ``*.out`` what Python 2.7.18 (with numpy 1.16.6 and pandas 0.24.2) printed.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from mlemodernizer.rewriting.engine import Engine, Rewritten
from mlemodernizer.rewriting.text import parse_unit
from mlemodernizer.testing import environment, notebook, our_catalogue

FILES = sorted(Path(__file__).with_name("python2").glob("*.txt"))

_RUNNER = """
import json, os, sys, tempfile, warnings
warnings.simplefilter("ignore")
os.chdir(tempfile.mkdtemp())
scope = {"__name__": "__main__"}
for i, cell in enumerate(json.load(sys.stdin)):
    print("[%d]" % i)
    exec(compile(cell, "cell%d" % i, "exec"), scope)
"""


def cells_of(path: Path) -> list[str]:
    return [c.removesuffix("\n") for c in re.split(r"(?m)^# %%\n", path.read_text(encoding="utf-8")) if c.strip()]


def converted(path: Path) -> Rewritten:
    catalogue = our_catalogue()
    made = replace(notebook(*cells_of(path)), metadata={"language_info": {"version": "2.7.12"}})
    return Engine(catalogue.rules, catalogue.knowledge).rewrite(made, environment())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_prints_the_same(path: Path, kernel_python: str) -> None:
    result = converted(path)
    assert not result.skipped
    assert not result.failures
    cells = [re.sub(r"(?m)^%.*$", "pass", cell.source) for cell in result.notebook.cells]
    needed = {"numpy", "pandas"} & set(re.findall(r"(?m)^import (\w+)", "\n".join(cells)))
    found = subprocess.run(
        [kernel_python, "-c", f"import {', '.join([*needed, 'sys'])}"], capture_output=True, check=False
    )
    if found.returncode:
        pytest.skip(f"the kernel's environment lacks one of {', '.join(needed)}")
    done = subprocess.run(
        [kernel_python, "-c", _RUNNER],
        input=json.dumps(cells),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert not done.stderr, done.stderr + "\n".join(cells)
    # a print with a comma at its end leaves a blank before the line's end
    printed = [line.rstrip() for line in done.stdout.splitlines()]
    assert printed == [line.rstrip() for line in path.with_suffix(".out").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_settles_at_once(path: Path) -> None:
    catalogue = our_catalogue()
    once = converted(path).notebook
    again = Engine(catalogue.rules, catalogue.knowledge).rewrite(once, environment())
    assert again.patches == ()


def test_there_are_enough_cells() -> None:
    cells = [cell for path in FILES for cell in cells_of(path)]
    only_python2 = [cell for cell in cells if parse_unit("a", cell).tree is None]
    assert len(only_python2) >= 25
