"""What a failure tells: where, what, and about whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from kernels import failure_of, needs, notebook_at, run
from workspaces import make_tree

from mlemodernizer.execution.kernel import Kernel
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.outcome import Failure, Outcome, OutcomeKind


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("x = 1\n1 / 0\ny = 2", (2, 2)),
        ("\n\n\nx = 1\n\n1 / 0", (6, 6)),
        ("print(\n  1,\n  1 / 0,\n)", (3, 4)),
        ("for i in range(3):\n    if i == 2:\n        1 / 0\n    pass\nz = 1", (3, 4)),
        ("def f():\n    return 1 / 0\n\nx = (1 +\n  f())", (5, 5)),
        ("@property\ndef f(x): pass\nclass A:\n    x = 1\n    y = 1 / 0\n    z = 2", (5, 6)),
        ("%precision 3\n!true\n1 / 0", (3, 3)),
        ("!echo a \\\n  b \\\n  c\nx = 1\n1 / 0", (5, 5)),
        ("%%time\n\nx = 1\ny = [\n  1 / 0\n]\nz = 2", (5, 6)),
        ("%%time\n1 / 0", (2, 2)),
        ("x = 1\n%time 1 / 0", (2, 2)),
        ("%%capture\n\nx = 1\nprint(\n1 / 0)", (5, 5)),
        ("exec('\\n\\n1 / 0')", (1, 1)),
        ("x = lambda: 1 / 0\n[x() for _ in range(2)]", (2, 2)),
        ("import asyncio\nawait asyncio.sleep(0)\n1 / 0", (3, 3)),
        ("# caf\u00e9 \u2713\ns = '\U0001f600'; 1 / 0", (2, 2)),
    ],
)
def test_the_line_and_the_end_of_its_statement(kernel_python: str, code: str, lines: tuple[int, int]) -> None:
    failure = failure_of(run(kernel_python, "first = 1", code))
    assert failure.exception == "ZeroDivisionError"
    assert failure.cell == "c2"
    assert (failure.line, failure.end_line) == lines
    assert (failure.message, failure.mro[0]) == ("division by zero", "builtins.ZeroDivisionError")


@pytest.mark.parametrize(
    ("code", "exception", "lines"),
    [
        ("x = 1\nprint 'a'", "SyntaxError", (2, 2)),
        ("\n\ndef f(:\n  pass", "SyntaxError", (3, 3)),
        ("if 1:\nx = 1", "IndentationError", (2, 2)),
        ("if 1:\n\tx = 1\n        y = 2", "TabError", (3, 3)),
        ("%%time\nx = 1\nprint 'a'", "SyntaxError", (3, 3)),
    ],
)
def test_code_that_cannot_be_compiled(kernel_python: str, code: str, exception: str, lines: tuple[int, int]) -> None:
    failure = failure_of(run(kernel_python, code))
    assert failure.exception == exception
    assert (failure.line, failure.end_line) == lines
    assert failure.frames == () or code.startswith("%%")
    assert failure.attributes == {}
    assert ".py" not in failure.message


def test_frames_go_from_the_cell_through_other_cells_and_modules(kernel_python: str, tmp_path: Path) -> None:
    home = make_tree(tmp_path / "home", {"nb.ipynb": "{}", "helpers/plots.py": "def call(f):\n    return 1 / 1\n"})
    modules = {"helpers/plots.py": "import json\n\ndef call(f):\n    return json.loads(f())\n"}
    failure = failure_of(
        run(
            kernel_python,
            "def bad():\n    return '{'",
            "from helpers.plots import call",
            "def go():\n    return call(bad)\n\ngo()",
            path=home / "nb.ipynb",
            modules=modules,
        )
    )
    own = [(frame.file, frame.line, frame.function, frame.code) for frame in failure.frames if frame.in_notebook]
    assert own == [
        ("c3", 4, "<module>", "go()"),
        ("c3", 2, "go", "return call(bad)"),
        ("helpers/plots.py", 4, "call", "return json.loads(f())"),
    ]
    assert failure.frames[-1].file.endswith("json/decoder.py")
    assert failure.mro[:2] == ("json.JSONDecodeError", "builtins.ValueError")
    assert str(home) not in failure.traceback or "mlem-" not in failure.traceback


def test_a_function_of_an_earlier_cell(kernel_python: str) -> None:
    failure = failure_of(run(kernel_python, "def f():\n    x = 1\n    return 1 / 0", "a = 1\nf()"))
    assert [(frame.file, frame.line) for frame in failure.frames] == [("c2", 2), ("c1", 3)]
    assert (failure.cell, failure.line) == ("c2", 2)


def test_a_local_module_that_cannot_be_compiled(kernel_python: str, tmp_path: Path) -> None:
    path = tmp_path / "nb.ipynb"
    failure = failure_of(run(kernel_python, "x = 1\nimport old", path=path, modules={"old.py": "\n\nprint 'a'\n"}))
    assert (failure.exception, failure.line) == ("SyntaxError", 2)
    assert (failure.attributes["filename"], failure.attributes["lineno"]) == ("old.py", "3")


def test_a_deep_recursion_has_its_ends(kernel_python: str) -> None:
    failure = failure_of(run(kernel_python, "def f(n):\n    return f(n + 1)\nf(0)"))
    assert failure.exception == "RecursionError"
    assert failure.line == 3
    assert len(failure.frames) == 100


@pytest.mark.parametrize(
    ("code", "attributes"),
    [
        ("import json\njson.nothing", {"name": "nothing", "obj_type": "builtins.module", "module_name": "json"}),
        ("[].nothing", {"name": "nothing", "obj_type": "builtins.list"}),
        ("None.nothing", {"name": "nothing", "obj_type": "builtins.NoneType"}),
        (
            "import collections\ncollections.OrderedDict.nothing",
            {"name": "nothing", "obj_type": "builtins.type", "obj_name": "collections.OrderedDict"},
        ),
        ("class A: pass\nA().nothing", {"name": "nothing", "obj_type": "__main__.A"}),
        ("import nothing.at.all", {"name": "nothing"}),
        ("from json import nothing", {"name": "json"}),
        ("nothing", {"name": "nothing"}),
        ("{}['a']", {"key": "a"}),
        ("{}[1, 'b']", {"key": "(1, 'b')"}),
        ("open('no/such.csv')", {"filename": "no/such.csv", "errno": "2"}),
        ("b'\\xff'.decode('utf-8')", {"encoding": "utf-8"}),
        (
            "try:\n    1 / 0\nexcept Exception as e:\n    raise ValueError('v') from e",
            {"cause": "builtins.ZeroDivisionError: division by zero"},
        ),
        ("try:\n    1 / 0\nexcept Exception as e:\n    raise ValueError('v') from None", {}),
        ("int('a')", {}),
    ],
)
def test_what_the_exception_says_about_itself(kernel_python: str, code: str, attributes: dict[str, str]) -> None:
    told = failure_of(run(kernel_python, f"import sys\nassert sys.version_info >= (3, 10)\n{code}"))
    if told.exception == "AssertionError":
        pytest.skip("exceptions say less before Python 3.10")
    assert {name: text for name, text in told.attributes.items() if name != "path"} == attributes


def test_names_are_those_that_users_import(kernel_python: str) -> None:
    needs(kernel_python, "pandas", "sklearn")
    failure = failure_of(run(kernel_python, "import pandas as pd\npd.DataFrame({'a': [1]}).append(1)"))
    assert failure.attributes["obj_type"] == "pandas.DataFrame"
    code = "from sklearn.linear_model import LogisticRegression\nLogisticRegression().predict([[1]])"
    failure = failure_of(run(kernel_python, code))
    assert failure.mro[0] == "sklearn.exceptions.NotFittedError"


HOSTILE = """
class Meta(type):
    def __getattribute__(cls, name): raise SystemExit('meta')
class Evil(Exception, metaclass=Meta):
    def __getattribute__(self, name): raise SystemExit('evil')
    def __str__(self): raise SystemError('str')
    __repr__ = __str__
    @property
    def name(self): raise SystemExit('name')
"""


def test_an_exception_that_lies_and_bites(kernel_python: str) -> None:
    outcome = run(kernel_python, HOSTILE + "x = 1\nraise Evil('a')")
    assert outcome.kind is OutcomeKind.CELL_FAILED
    assert outcome.stopped_in == "c1"
    assert failure_of(outcome).exception in ("Evil", "SystemExit", "SystemError")


def test_warnings_of_deprecation_that_the_cell_printed(kernel_python: str) -> None:
    code = """import warnings
warnings.warn('use b instead of a', DeprecationWarning)
warnings.warn('in the future\\nthis will change', FutureWarning)
warnings.warn('just so', UserWarning)
class MatplotlibDeprecationWarning(DeprecationWarning): pass
MatplotlibDeprecationWarning.__module__ = 'matplotlib'
warnings.warn_explicit('gone in 3.9', MatplotlibDeprecationWarning, '/x/y.py', 7, '__main__')
1 / 0"""
    assert failure_of(run(kernel_python, code)).warnings == (
        "DeprecationWarning: use b instead of a",
        "FutureWarning: in the future this will change",
        "MatplotlibDeprecationWarning: gone in 3.9",
    )


def test_warnings_are_not_raised(kernel_python: str) -> None:
    assert run(kernel_python, "import warnings\nwarnings.warn('x', DeprecationWarning)\n'\\d'").succeeded


def test_the_message_and_the_traceback_are_plain_text(kernel_python: str) -> None:
    failure = failure_of(run(kernel_python, "raise ValueError('\\x1b[31mred\\x1b[0m')"))
    assert failure.message == "red"
    assert "\x1b" not in failure.traceback
    assert failure.traceback.endswith("ValueError: red")


def test_a_magic_that_is_not_there(kernel_python: str) -> None:
    failure = failure_of(run(kernel_python, "%nothing", "1"))
    assert failure.exception == "UsageError"
    assert "nothing" in failure.message


@pytest.mark.parametrize(
    "spoil",
    [
        "__import__ = None",
        "import sys; [sys.modules.pop(name) for name in list(sys.modules) if 'mlemodernizer_kernel' in name]",
        "get_ipython().user_ns_hidden = None",
        "import builtins; builtins.open = None",
    ],
)
def test_a_kernel_that_cannot_be_asked_still_has_a_traceback(kernel_python: str, spoil: str) -> None:
    failure = failure_of(run(kernel_python, "def f():\n    return 1 / 0", f"{spoil}\nf()"))
    assert (failure.exception, failure.message, failure.line) == ("ZeroDivisionError", "division by zero", 2)
    assert [(frame.file, frame.line, frame.function) for frame in failure.frames] == [
        ("c2", 2, "<module>"),
        ("c1", 2, "f"),
    ]


def test_a_report_of_something_else_is_not_believed(kernel_python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Kernel.report

    def other(self: Kernel, number: int) -> dict[str, Any] | None:
        told = report(self, number)
        assert told is not None
        told["exception"]["type"] = "KeyError"
        return told

    monkeypatch.setattr(Kernel, "report", other)
    failure = failure_of(run(kernel_python, "x = 1\n1 / 0"))
    assert (failure.exception, failure.line, failure.mro) == ("ZeroDivisionError", 2, ())


def same(outcome: Outcome) -> Failure:
    return failure_of(outcome)


def test_the_same_notebook_fails_the_same_way(kernel_python: str, tmp_path: Path) -> None:
    with KernelExecutor(python=kernel_python) as executor:
        notebook = notebook_at(tmp_path / "nb.ipynb", "import os\nopen(os.path.join(os.getcwd(), 'missing'))")
        assert same(executor.run(notebook)) == same(executor.run(notebook, fresh=True))
