"""Changed notebooks that go on in the kernel of the last run: each has to end as a run from the top does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from kernels import needs, notebook_at, text_of

from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.outcome import Outcome, OutcomeKind

NOW = "print(__import__('time').perf_counter_ns())"
"""A statement that prints something else each time it is run."""


class Changed:
    """Runs a notebook, then a changed version of it without and with `fresh`."""

    def __init__(
        self,
        python: str,
        before: Sequence[str],
        after: Sequence[str],
        path: Path | None = None,
        modules: tuple[dict[str, str], dict[str, str]] = ({}, {}),
    ) -> None:
        old, new = (
            notebook_at(path, *cells, modules=files) for cells, files in zip((before, after), modules, strict=True)
        )
        with KernelExecutor(python=python, resume_after=0) as executor:
            self.first = executor.run(old, fresh=True)
            self.outcome = executor.run(new)
        with KernelExecutor(python=python) as executor:
            self.fresh = executor.run(new, fresh=True)

    @property
    def went_on(self) -> bool:
        return not self.outcome.fresh

    def ran_again(self, cell: int) -> bool:
        """Whether the cell, which begins by printing the time, was begun once more."""
        before, after = (first_line(outcome, cell) for outcome in (self.first, self.outcome))
        return before != after

    def ended_as_fresh(self) -> bool:
        """Whether it stopped where a fresh run does; and the last cell printed the same, if all went well."""
        one, other = self.outcome, self.fresh
        said = [text_of(outcome.cells[-1]) if outcome.succeeded else "" for outcome in (one, other)]
        return (one.kind, one.stopped_in) == (other.kind, other.stopped_in) and said[0] == said[1]


def first_line(outcome: Outcome, cell: int) -> str:
    return text_of(outcome.cells[cell]).split("\n")[0]


def test_the_failed_statement_is_run_again_and_nothing_before_it(kernel_python: str) -> None:
    before = [NOW, f"{NOW}\nx = 1\ny = missing(x)\nprint(y)", "print(x, y)"]
    run = Changed(kernel_python, before, [NOW, f"{NOW}\nx = 1\ny = str(x)\nprint(y)", "print(x, y)"])
    assert (run.went_on, run.ran_again(0), run.ran_again(1)) == (True, False, False)
    assert run.ended_as_fresh()
    assert text_of(run.outcome.cells[1]).split("\n")[1] == "1"


def test_several_failures_one_after_the_other(kernel_python: str) -> None:
    cells = [NOW, "a = 1", "b = a + 1", "c = b + 1", "print(a, b, c)"]
    with KernelExecutor(python=kernel_python, resume_after=0) as executor:
        outcome = executor.run(notebook_at(None, *[c.replace("+ 1", "+ None") for c in cells]))
        stamp = first_line(outcome, 0)
        for broken in (2, 3):
            assert outcome.stopped_in == f"c{broken + 1}"
            mended = [c if i <= broken else c.replace("+ 1", "+ None") for i, c in enumerate(cells)]
            outcome = executor.run(notebook_at(None, *mended))
            assert not outcome.fresh
        assert outcome.succeeded
        assert first_line(outcome, 0) == stamp
        assert text_of(outcome.cells[-1]) == "1 2 3\n"


def test_changed_imports_and_definitions_are_run_where_they_stand(kernel_python: str) -> None:
    before = [f"{NOW}\nimport os", f"{NOW}\ndef f(x):\n    return x.missing", "f(3)", "print(f(4))"]
    after = [f"{NOW}\nimport os\nimport math", f"{NOW}\ndef f(x):\n    return math.sqrt(x)", "f(3)", "print(f(4))"]
    run = Changed(kernel_python, before, after)
    assert (run.went_on, run.ran_again(0), run.ran_again(1)) == (True, False, False)
    assert run.ended_as_fresh()


def test_another_change_before_the_failure_starts_anew(kernel_python: str) -> None:
    run = Changed(
        kernel_python,
        [NOW, "x = [1]", "y = x * 2", "print(y + missing)"],
        [NOW, "x = [3]", "y = x * 2", "print(y)"],
    )
    assert run.ended_as_fresh()
    assert run.outcome.succeeded
    assert text_of(run.outcome.cells[-1]) == "[3, 3]\n"


def test_a_class_whose_objects_exist_is_not_replaced_under_them(kernel_python: str) -> None:
    before = [NOW, "class A:\n    def f(self):\n        return missing", "a = A()", "print(a.f())"]
    after = [NOW, "class A:\n    def f(self):\n        return 1", "a = A()", "print(a.f())"]
    run = Changed(kernel_python, before, after)
    assert run.ended_as_fresh()
    assert run.outcome.succeeded


HALF_DONE = {
    "a list that a loop fills": (
        "results = []",
        "for x in (1, 2, 0):\n    results.append(1 / x)",
        "for x in (1, 2, 0):\n    results.append(x)",
        "print(results)",
    ),
    "a dictionary that a function fills": (
        "found = {}\ndef note(x):\n    found[x] = found.get(x, 0) + 1 / x",
        "note(1)\nfor x in (1, 0):\n    note(x)",
        "note(1)\nfor x in (1, 1):\n    note(x)",
        "print(found)",
    ),
    "a generator that is used up": (
        "numbers = (n for n in range(5))",
        "for n in numbers:\n    print(1 / (2 - n))",
        "for n in numbers:\n    print(n)",
        "print(list(numbers))",
    ),
    "a generator that a call uses up": (
        "numbers = iter(range(5))",
        "total = sum(1 / (2 - n) for n in numbers)",
        "total = sum(n for n in numbers)",
        "print(total)",
    ),
    "a counter": (
        "count = 0",
        "for x in (1, 0):\n    count += 1\n    1 / x",
        "for x in (1, 0):\n    count += 1",
        "print(count)",
    ),
    "an alias": (
        "one = [1]\nother = one",
        "for x in (1, 0):\n    other.append(1 / x)",
        "for x in (1, 0):\n    other.append(x)",
        "print(one)",
    ),
    "a file that is appended to": (
        "open('log', 'w').close()",
        "for x in (1, 0):\n    open('log', 'a').write('%r' % (1 / x))",
        "for x in (1, 0):\n    open('log', 'a').write('%r' % x)",
        "print(open('log').read())",
    ),
    "a folder that is made": (
        "import os",
        "if True:\n    os.mkdir('made')\n    missing()",
        "if True:\n    os.mkdir('made')\n    pass",
        "print(os.listdir('.'))",
    ),
    "an open file that is read": (
        "open('text', 'w').write('1 2 0 3')\nfile = open('text')",
        "head = 1 / int(file.read(6).split()[2])",
        "head = file.read(6)",
        "print(head, file.read())",
    ),
    "a patched module": (
        "import colorsys",
        "if True:\n    colorsys.rgb_to_hls = lambda x, old=colorsys.rgb_to_hls: (x, old)\n    missing()",
        "if True:\n    colorsys.rgb_to_hls = lambda x, old=colorsys.rgb_to_hls: (x, old)",
        "print(colorsys.rgb_to_hls(1)[1].__name__)",
    ),
    "an object of the notebook's own class": (
        "class Stack:\n    def __init__(self):\n        self.all = []\n"
        "    def push(self, x):\n        self.all.append(x)\n        return 1 / x\nstack = Stack()",
        "for x in (1, 0):\n    stack.push(x)",
        "for x in (1, 2):\n    stack.push(x)",
        "print(stack.all)",
    ),
    "a name that a loop rebinds": (
        "data = [3, 2, 1, 0]",
        "while data:\n    data = data[1:]\n    1 / data[0]",
        "while data:\n    data = data[1:]",
        "print(data)",
    ),
    "an element that is taken out": (
        "queue = [1, 2, 0]",
        "last = 1 / queue.pop()",
        "last = queue.pop()",
        "print(last, queue)",
    ),
}


@pytest.mark.parametrize("name", HALF_DONE)
def test_what_was_half_done_is_not_done_twice(kernel_python: str, name: str) -> None:
    made, fails, works, shows = HALF_DONE[name]
    run = Changed(kernel_python, [NOW, made, fails, shows], [NOW, made, works, shows])
    assert run.outcome.succeeded, run.outcome.failure
    assert run.ended_as_fresh()


@pytest.mark.parametrize(
    "name", ["a list that a loop fills", "a generator that is used up", "a counter", "an element that is taken out"]
)
def test_one_goes_back_no_further_than_to_where_it_was_made(kernel_python: str, name: str) -> None:
    made, fails, works, shows = HALF_DONE[name]
    run = Changed(kernel_python, [NOW, made, fails, shows], [NOW, made, works, shows])
    assert (run.went_on, run.ran_again(0)) == (True, False)


def test_half_a_frame(kernel_python: str) -> None:
    needs(kernel_python, "pandas")
    made = f"{NOW}\nimport pandas as pd\ndf = pd.DataFrame({{'a': [1, 2], 'b': [3, 4], 'c': ['x', 'y']}})"
    loop = "for c in df.columns:\n    df[c] = df[c] * 2{}\nprint(df)"
    run = Changed(kernel_python, [NOW, made, loop.format(" / 1")], [NOW, made, loop.format("")])
    assert (run.went_on, run.ran_again(0)) == (True, False)
    assert run.outcome.succeeded
    assert run.ended_as_fresh()


def test_half_a_frame_in_place(kernel_python: str) -> None:
    needs(kernel_python, "pandas")
    made = "import pandas as pd\ndf = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})"
    drop = "if True:\n    df.drop('a', axis=1, inplace=True)\n    print(df.{})"
    run = Changed(kernel_python, [NOW, made, drop.format("ix[0]")], [NOW, made, drop.format("loc[0]")])
    assert (run.went_on, run.outcome.succeeded) == (True, True)
    assert run.ended_as_fresh()


LAYERS = {
    "a layer that could not be made": "model.add(keras.layers.Dense(4))\nmodel.add(keras.layers.Dense(nb=2))",
    "what is no layer": "model.add(keras.layers.Dense(4))\nmodel.add('two')",
    "a loop": "for n in (4, -2):\n    model.add(keras.layers.Dense(n))",
}


@pytest.mark.parametrize("name", LAYERS)
def test_half_a_model(kernel_python: str, name: str) -> None:
    needs(kernel_python, "keras")
    fails = LAYERS[name]
    works = fails.replace("nb=2", "2").replace("'two'", "keras.layers.Dense(2)").replace("-2", "2")
    made = f"{NOW}\nmodel = keras.Sequential([keras.Input((3,))])"
    shows = "print([layer.units for layer in model.layers], model.count_params())"
    first = "import os\nos.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'\nimport keras"
    run = Changed(kernel_python, [first, made, fails, shows], [first, made, works, shows])
    assert (run.went_on, run.outcome.succeeded) == (True, True), run.outcome.failure
    assert run.ended_as_fresh()


def test_random_numbers_are_drawn_again(kernel_python: str) -> None:
    run = Changed(
        kernel_python,
        ["import random\nrandom.seed(1)", "x = random.random() + missing", "print(0 <= x < 1)"],
        ["import random\nrandom.seed(1)", "x = random.random()", "print(0 <= x < 1)"],
    )
    assert run.ended_as_fresh()


def test_a_running_thread_of_the_notebook_starts_anew(kernel_python: str) -> None:
    start = "import threading, time\nthreading.Thread(target=lambda: time.sleep(60), daemon=True).start()"
    run = Changed(kernel_python, [start, "missing"], [start, "print(1)"])
    assert run.outcome.fresh
    assert run.ended_as_fresh()


def test_definitions_in_another_order(kernel_python: str) -> None:
    before = [NOW, "def f():\n    return g()", "print(f())", "def g():\n    return 1"]
    after = [NOW, "def g():\n    return 1\ndef f():\n    return g()", "print(f())", ""]
    run = Changed(kernel_python, before, after)
    assert run.went_on
    assert run.ended_as_fresh()


def test_a_name_that_only_the_earlier_version_bound_is_gone(kernel_python: str) -> None:
    run = Changed(kernel_python, ["import math\nx = 1", "missing", ""], ["x = 1", "'math' in globals()", "print(math)"])
    assert run.went_on
    assert run.ended_as_fresh()
    assert run.outcome.stopped_in == "c3"


def test_a_cell_that_could_not_be_compiled(kernel_python: str) -> None:
    run = Changed(kernel_python, [NOW, "x = 1\nprint x"], [NOW, "x = 1\nprint(x)"])
    assert (run.went_on, run.ran_again(0)) == (True, False)
    assert run.ended_as_fresh()


def test_the_rest_of_a_timed_cell(kernel_python: str) -> None:
    before = [NOW, f"%%time\n{NOW}\nx = [1]\nx.missing()\nx", "print(x)"]
    after = [NOW, f"%%time\n{NOW}\nx = [1]\nx.append(2)\nx", "print(x)"]
    run = Changed(kernel_python, before, after)
    assert (run.went_on, run.ran_again(1)) == (True, False)
    assert run.ended_as_fresh()


def test_an_import_that_is_dropped(kernel_python: str) -> None:
    run = Changed(kernel_python, [NOW, f"{NOW}\nimport missing_module", "print(1)"], [NOW, NOW, "print(1)"])
    assert (run.went_on, run.ran_again(1)) == (True, False)
    assert all(cell.ok for cell in run.outcome.cells)
    assert run.ended_as_fresh()


def test_a_line_of_a_failure_in_the_rest_of_a_cell(kernel_python: str) -> None:
    run = Changed(kernel_python, [NOW, "x = 1\nmissing\n\nx.missing"], [NOW, "x = 1\nx\n\nx.missing"])
    assert run.went_on
    failure, fresh = run.outcome.failure, run.fresh.failure
    assert failure is not None
    assert fresh is not None
    assert (failure.line, failure.end_line, failure.message) == (fresh.line, fresh.end_line, fresh.message)


def test_a_module_that_could_not_be_imported(kernel_python: str, tmp_path: Path) -> None:
    cells = [NOW, "import helper", "print(helper.x)"]
    modules = ({"helper.py": "import missing_module\nx = 1\n"}, {"helper.py": "x = 2\n"})
    run = Changed(kernel_python, cells, cells, tmp_path / "nb.ipynb", modules)
    assert (run.went_on, run.ran_again(0)) == (True, False)
    assert run.ended_as_fresh()


def test_a_module_that_is_loaded_starts_anew(kernel_python: str, tmp_path: Path) -> None:
    cells = [NOW, "import helper", "print(helper.f())"]
    modules = ({"helper.py": "def f():\n    return missing\n"}, {"helper.py": "def f():\n    return 2\n"})
    run = Changed(kernel_python, cells, cells, tmp_path / "nb.ipynb", modules)
    assert run.outcome.fresh
    assert run.ended_as_fresh()


def test_a_call_that_did_not_begin_leaves_nothing(kernel_python: str) -> None:
    """The argument failed, not the method that changes the list; where the kernel can tell (Python 3.11)."""
    run = Changed(
        kernel_python,
        [NOW, f"{NOW}\nx = [1]", "x.append(missing)", "print(x)"],
        [NOW, f"{NOW}\nx = [1]", "x.append(2)", "print(x)"],
    )
    assert (run.went_on, run.ran_again(0), run.ran_again(1)) == (True, False, False)
    assert run.ended_as_fresh()


def test_the_time_of_what_is_not_run_again_counts(kernel_python: str) -> None:
    cells = ["import time\ntime.sleep(4)", "missing", "time.sleep(6)"]
    with KernelExecutor(python=kernel_python, time_limit=9, resume_after=0) as executor:
        assert executor.run(notebook_at(None, *cells)).stopped_in == "c2"
        outcome = executor.run(notebook_at(None, cells[0], "", cells[2]))
    assert (outcome.kind, outcome.fresh, outcome.stopped_in) == (OutcomeKind.TIMED_OUT, False, "c3")


def test_what_took_no_time_is_run_again(kernel_python: str) -> None:
    with KernelExecutor(python=kernel_python, resume_after=1) as executor:
        assert executor.run(notebook_at(None, "x = 1", "missing")).stopped_in == "c2"
        assert executor.run(notebook_at(None, "x = 1", "x")).fresh
        sleep = "import time\ntime.sleep(1.5)"
        assert executor.run(notebook_at(None, sleep, "missing")).stopped_in == "c2"
        assert not executor.run(notebook_at(None, sleep, "1")).fresh


def test_objects_of_a_changed_class_are_made_again(kernel_python: str) -> None:
    before = [NOW, "class A:\n    def f(self):\n        return missing", "a = [A()]", "print(a[0].f())"]
    run = Changed(kernel_python, before, [cell.replace("missing", "1") for cell in before])
    assert (run.went_on, run.ran_again(0), run.outcome.succeeded) == (True, False, True)
    assert run.ended_as_fresh()


def test_after_a_success_or_a_dead_kernel_it_starts_anew(kernel_python: str) -> None:
    with KernelExecutor(python=kernel_python, resume_after=0) as executor:
        assert executor.run(notebook_at(None, "x = 1", "print(x)")).succeeded
        assert executor.run(notebook_at(None, "x = 1", "print(x + 1)")).fresh
        assert not executor.run(notebook_at(None, "import os", "os._exit(1)")).succeeded
        assert executor.run(notebook_at(None, "import os", "print(1)")).fresh


def test_files_of_the_whole_run_are_collected(kernel_python: str, tmp_path: Path) -> None:
    before = ["open('a.txt', 'w').close()", "missing", "open('b.txt', 'w').close()"]
    with KernelExecutor(python=kernel_python, resume_after=0) as executor:
        executor.run(notebook_at(None, *before))
        outcome = executor.run(notebook_at(None, before[0], "", before[2]))
        assert not outcome.fresh
        assert outcome.files == ("a.txt", "b.txt")
        assert executor.collect(tmp_path / "out") == ("a.txt", "b.txt")
