"""From a file to a repaired file, with a real kernel."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import mlemodernizer
from mlemodernizer import (
    Budget,
    Category,
    ConfigurationError,
    KernelError,
    Modernizer,
    NotebookReadError,
    NotebookWriteError,
    ProbeError,
    Semantics,
    Status,
    WorkspaceError,
)
from mlemodernizer.model.event import CellFinished, Event, Finished, PatchKept, RunStarted
from mlemodernizer.testing import notebook, our_catalogue

OLD = {
    "nbformat": 4,
    "nbformat_minor": 2,
    "metadata": {"language_info": {"name": "python"}},
    "cells": [
        {"cell_type": "markdown", "metadata": {}, "source": ["# Wages\n", "é"]},
        {
            "cell_type": "code",
            "execution_count": 1,
            "metadata": {"collapsed": True},
            "outputs": [],
            "source": ["%matplotlib inline\n", "import numpy as np\n", "import pandas as pd\n", "import helpers"],
        },
        {
            "cell_type": "code",
            "execution_count": 2,
            "metadata": {},
            "outputs": [{"name": "stdout", "output_type": "stream", "text": ["old\n"]}],
            "source": [
                "wages = helpers.load('data/wages.csv')  # in euros\n",
                "print(wages.pay.astype(np.float).sum())",
            ],
        },
        {
            "cell_type": "code",
            "execution_count": 3,
            "metadata": {},
            "outputs": [],
            "source": "def pick(f):\n    return f\npick(wages)",
        },
    ],
}
HELPERS = """import numpy as np
import pandas as pd


def load(path):
    return pd.read_csv(path, dtype={'pay': np.int})
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "wages.csv").write_text("name,pay\nA,1\nB,2\n", encoding="utf-8")
    (folder / "helpers.py").write_text(HELPERS, encoding="utf-8")
    path = folder / "wages.ipynb"
    path.write_text(json.dumps(OLD, indent=1), encoding="utf-8")
    return path


def test_from_a_broken_notebook_to_a_proved_one(old: Path, kernel_python: str, tmp_path: Path) -> None:
    before = {p: p.read_bytes() for p in old.parent.rglob("*") if p.is_file()}
    events: list[Event] = []
    result = Modernizer(kernel_python, listener=events.append).modernize(old)
    assert result.status is Status.RESTORED, result.verdict
    assert result.ok
    assert len(result.runs) == 1
    assert {p.provenance.name for p in result.patches} == {"numpy.builtin_aliases"}
    assert {e.cell for p in result.patches for e in p.edits} == {"cell-3", "helpers.py"}

    out = tmp_path / "out"
    out.mkdir()
    written = result.write(out / "new.ipynb")
    assert [p.name for p in written] == ["new.ipynb", "helpers.py"]
    new = json.loads((out / "new.ipynb").read_text(encoding="utf-8"))
    assert new["cells"][0] == OLD["cells"][0]  # type: ignore[index]
    assert new["cells"][2]["source"][1] == "print(wages.pay.astype(float).sum())"
    assert new["cells"][2]["outputs"][0]["text"] == ["3.0\n"]
    assert "dtype={'pay': int}" in (out / "helpers.py").read_text(encoding="utf-8")
    assert {p: p.read_bytes() for p in old.parent.rglob("*") if p.is_file()} == before, "the input is never modified"

    again = Modernizer(kernel_python, inputs={"data": old.parent / "data"}).modernize(out / "new.ipynb")
    assert again.status is Status.ALREADY_RUNS
    assert again.notebook.origin.raw == (out / "new.ipynb").read_bytes()

    assert isinstance(events[0], PatchKept)
    assert any(isinstance(e, RunStarted) for e in events)
    assert sum(isinstance(e, CellFinished) for e in events) == 3
    assert events[-1] == Finished("restored")


def test_the_report_is_whole(old: Path, kernel_python: str, tmp_path: Path) -> None:
    result = Modernizer(kernel_python).modernize(old)
    path = result.to_json(tmp_path / "report.json")
    report = json.loads(path.read_text(encoding="utf-8"))
    assert report["status"] == "restored"
    assert report["patches"][0]["by"] == "rule"
    assert all(p["reason"] and p["documentation"] for p in report["patches"])
    assert report["environment"]["packages"]["pandas"]
    with pytest.raises(NotebookWriteError, match="exists"):
        result.to_json(path)
    with pytest.raises(NotebookWriteError, match="never overwritten"):
        result.to_json(old, force=True)
    assert "numpy.builtin_aliases" in result.diff()
    assert "\x1b[32m" in result.diff(color=True)


def test_types_from_a_failure_enable_a_rule(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "late.py"
    path.write_text(
        "# %%\nimport pandas as pd\nmakers = {'f': pd.DataFrame}\n"
        "a = makers['f']({'x': [1]})\n# %%\nb = a.append(a)\nprint(len(b))\n",
        encoding="utf-8",
    )
    result = Modernizer(kernel_python).modernize(path)
    assert result.status is Status.RESTORED
    assert [p.provenance.name for p in result.patches] == ["pandas.frame_append"]
    runs = [(run.purpose, run.outcome.fresh, run.outcome.succeeded) for run in result.runs]
    assert runs == [("repair", True, False), ("repair", True, True)]
    assert "b = pd.concat([a, a])" in result.notebook.cells[1].source


def test_an_expensive_part_is_run_once_to_repair_and_once_to_prove(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "expensive.py"
    path.write_text(
        "# %%\nimport time\nimport pandas as pd\ntime.sleep(5.5)\nmakers = {'f': pd.DataFrame}\n"
        "# %%\na = makers['f']({'x': [1]})\nb = a.append(a)\n"
        "# %%\nc = makers['f']({'x': [1, 2]})\nprint(c.as_matrix().shape, len(b))\n",
        encoding="utf-8",
    )
    result = Modernizer(kernel_python).modernize(path)
    assert result.status is Status.RESTORED
    runs = [(run.purpose, run.outcome.fresh, run.outcome.succeeded) for run in result.runs]
    assert runs == [
        ("repair", True, False),
        ("repair", False, False),
        ("repair", False, True),
        ("proof", True, True),
    ]
    assert result.outcome is not None
    assert result.outcome.fresh
    assert list(result.outputs.values())[-1][0]["text"] == "(2, 1) 2\n"


def test_what_cannot_be_repaired_is_a_value(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "bug.py"
    path.write_text("x = 1\nx.nothing\n", encoding="utf-8")
    result = Modernizer(kernel_python).modernize(path)
    assert result.status is Status.UNRESOLVED
    assert result.diagnosis is not None
    assert result.diagnosis.category in (Category.MISSING_ATTRIBUTE, Category.NOTEBOOK_BUG)
    assert not result.ok
    assert result.write(tmp_path / "copy.py")[0].read_bytes() == path.read_bytes()


def test_limits_and_budget(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "slow.py"
    path.write_text("import time\ntime.sleep(60)\n", encoding="utf-8")
    result = Modernizer(kernel_python, time_limit=4).modernize(path)
    assert result.status is Status.UNRESOLVED
    assert result.diagnosis is not None
    assert result.diagnosis.category is Category.TIMEOUT
    assert Modernizer(kernel_python, budget=Budget(runs=0)).modernize(path).runs == ()


def test_module_functions(old: Path, kernel_python: str) -> None:
    assert mlemodernizer.modernize(old, python=kernel_python).status is Status.RESTORED
    findings = mlemodernizer.diagnose(old, python=kernel_python)
    assert [(f.cell, f.line) for f in findings] == [("cell-3", 2), ("helpers.py", 6)]
    assert mlemodernizer.rewrite(old, python=kernel_python).notebook.cells[2].source.endswith("astype(float).sum())")


def test_what_a_rule_replaces_is_not_called_missing(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "old.py"
    path.write_text("import cPickle as pickle\nprint(pickle.dumps(1))\n", encoding="utf-8")
    assert [f.rule for f in Modernizer(kernel_python).diagnose(path)] == ["python.python2_modules"]


def test_diagnose_names_what_is_missing(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "n.py"
    path.write_text(
        "# %%\nimport no_such_library, os\ntry:\n    import another_one\nexcept ImportError:\n    pass\n"
        "# %%\nimport another_library\nprint 'py2', sum(xrange(3))\n# %%\nx = = 2\n",
        encoding="utf-8",
    )
    findings = Modernizer(kernel_python).diagnose(path)
    assert [(f.cell, f.line, f.rule) for f in findings] == [
        ("cell-1", 1, ""),
        ("cell-2", 1, ""),
        ("cell-2", 2, "python.built_ins"),
        ("cell-2", 2, "python.print_statement"),
        ("cell-3", 0, ""),
    ]
    assert "no_such_library is not installed" in findings[0].reason
    assert "another_library is not installed" in findings[1].reason
    assert "not Python 3" in findings[4].reason


def test_python_2_becomes_python_3(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "n.py"
    path.write_text(
        "# %%\nimport helpers\nprint helpers.NAMES.keys()\n# %%\nsize = float(7)\nhalf = (lambda n: n / 2)(size)\n"
        "# %%\nfor i in range(helpers.count(7) / 2):\n    print i,\n",
        encoding="utf-8",
    )
    (tmp_path / "helpers.py").write_text(
        "NAMES = {'a': 1}\n\ndef count(n):\n\tprint 'counting'\n        return n\n", encoding="utf-8"
    )
    result = mlemodernizer.modernize(path, python=kernel_python)
    assert result.status is Status.RESTORED
    assert result.notebook.source("cell-1") == "import helpers\nprint(list(helpers.NAMES.keys()))"
    assert "range(helpers.count(7) // 2)" in result.notebook.source("cell-3")
    assert "        print('counting')" in result.notebook.source("helpers.py")
    assert any("cell-2" in note for note in result.notes)


def test_a_repair_remembers_that_the_notebook_was_python_2(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "n.py"
    path.write_text(
        "# %%\nprint 'start'\n# %%\nsizes = {'a': 7}\nhalf = sizes['a'] / 2\n# %%\nprint range(half)\n",
        encoding="utf-8",
    )
    result = mlemodernizer.modernize(path, python=kernel_python)
    assert result.status is Status.RESTORED
    assert result.notebook.source("cell-2") == "sizes = {'a': 7}\nhalf = sizes['a'] // 2"


def test_approximate_rules_need_permission(kernel_python: str) -> None:
    approximate = {r.id for r in our_catalogue().rules if r.semantics is Semantics.APPROXIMATE}
    assert approximate
    assert not approximate & {r.id for r in Modernizer(kernel_python).engine.rules}
    assert approximate <= {r.id for r in Modernizer(kernel_python, allow_approximate=True).engine.rules}


def test_wrong_options(tmp_path: Path, kernel_python: str) -> None:
    for options in ({"time_limit": 0}, {"cell_time_limit": -1}, {"memory_limit": 0}, {"time_limit": float("nan")}):
        with pytest.raises(ConfigurationError, match="is no limit"):
            Modernizer(kernel_python, **options)
    path = tmp_path / "n.py"
    path.write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(ProbeError):
        Modernizer(tmp_path / "no-python").modernize(path)
    with pytest.raises(NotebookReadError):
        Modernizer(kernel_python).modernize(tmp_path / "none.ipynb")
    with pytest.raises(WorkspaceError):
        Modernizer(kernel_python, inputs={"../input": tmp_path / "no-data"}).modernize(path)
    assert issubclass(KernelError, mlemodernizer.ModernizerError)


def test_a_display_that_fails_is_a_failure(tmp_path: Path, kernel_python: str) -> None:
    path = tmp_path / "picture.py"
    path.write_text("# %%\nfrom IPython.display import Image\n# %%\nImage('missing/picture.png')\n", encoding="utf-8")
    result = Modernizer(kernel_python).modernize(path)
    assert result.status is Status.BLOCKED
    failure = result.runs[-1].outcome.failure
    assert failure is not None
    assert (failure.cell, failure.exception) == ("cell-2", "FileNotFoundError")


def test_options_of_another_kind_are_refused() -> None:
    wrong: list[tuple[dict[str, object], str]] = [
        ({"time_limit": "10"}, "is no limit"),
        ({"inputs": ["../input=data"]}, "is no mapping"),
        ({"python": 3.11}, "is no path"),
    ]
    for options, message in wrong:
        with pytest.raises(ConfigurationError, match=message):
            Modernizer(**options)  # type: ignore[arg-type]


def test_what_the_notebook_wrote_is_collected(kernel_python: str, tmp_path: Path) -> None:
    cells = notebook("open('result.txt', 'w').write('done')")
    folder = tmp_path / "files"
    assert Modernizer(kernel_python).modernize(cells, collect=folder).ok
    assert (folder / "result.txt").read_text() == "done"
    with pytest.raises(ConfigurationError, match="no empty folder"):
        Modernizer(kernel_python).modernize(cells, collect=folder)
