"""The snapshot of a stopped kernel's variables."""

from __future__ import annotations

import pytest
from kernels import failure_of, needs, notebook_at, run

from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.execution.run import Run
from mlemodernizer.model.outcome import Variable


def test_plain_values_modules_classes_and_functions(kernel_python: str) -> None:
    code = """import json, os.path as p
from collections import OrderedDict
from json import loads
x = 1; s = 'a'; n = None; _private = 1
d = OrderedDict()
class A(dict): pass
a = A()
def f(): pass
g = lambda: 1
1 / 0"""
    found = run(kernel_python, "early = [1]", code).variables
    assert "_private" not in found
    assert {name: (known.type, known.refers_to) for name, known in found.items()} == {
        "early": ("builtins.list", ""),
        "json": ("builtins.module", "json"),
        "p": ("builtins.module", "posixpath"),
        "OrderedDict": ("builtins.type", "collections.OrderedDict"),
        "loads": ("builtins.function", "json.loads"),
        "x": ("builtins.int", ""),
        "s": ("builtins.str", ""),
        "n": ("builtins.NoneType", ""),
        "d": ("collections.OrderedDict", ""),
        "A": ("builtins.type", "__main__.A"),
        "a": ("__main__.A", ""),
        "f": ("builtins.function", "__main__.f"),
        "g": ("builtins.function", "__main__.<lambda>"),
    }
    assert found["a"].bases == ("builtins.dict",)


def test_arrays_and_frames(kernel_python: str) -> None:
    needs(kernel_python, "pandas", "sklearn", "scipy", "matplotlib")
    code = """import numpy as np, pandas as pd, matplotlib.pyplot as plt
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
array = np.zeros((2, 3), dtype='float32')
frame = pd.DataFrame({'a': [1], 'b': [1.5], 3: [True]})
wide = pd.DataFrame(np.zeros((1, 1500)))
series, groups, index = frame.a, frame.groupby('a'), frame.index
sparse = csr_matrix((2, 3))
model, pipe, sin, mean = LogisticRegression(), make_pipeline(LogisticRegression()), np.sin, np.mean
figure, axes = plt.subplots()
1 / 0"""
    found = run(kernel_python, code).variables
    types = {name: found[name].type for name in ("series", "index", "model", "pipe", "figure", "axes", "sparse")}
    assert types == {
        "series": "pandas.Series",
        "index": "pandas.RangeIndex",
        "model": "sklearn.linear_model.LogisticRegression",
        "pipe": "sklearn.pipeline.Pipeline",
        "figure": "matplotlib.figure.Figure",
        "axes": "matplotlib.axes.Axes",
        "sparse": "scipy.sparse.csr_matrix",
    }
    assert (found["array"].type, found["array"].shape, found["array"].dtype) == ("numpy.ndarray", (2, 3), "float32")
    assert found["frame"].shape == (1, 3)
    assert found["frame"].columns == {"a": "int64", "b": "float64", "3": "bool"}
    assert len(found["wide"].columns or ()) == 1000
    assert (found["series"].shape, found["series"].dtype) == ((1,), "int64")
    assert found["sparse"].shape == (2, 3)
    assert found["groups"].type.startswith("pandas.")
    assert found["groups"].type.endswith(".DataFrameGroupBy")
    assert "sklearn.base.BaseEstimator" in found["model"].bases
    assert found["LogisticRegression"].refers_to == "sklearn.linear_model.LogisticRegression"
    assert (found["sin"].refers_to, found["mean"].refers_to) == ("numpy.sin", "numpy.mean")
    assert found["plt"].refers_to == "matplotlib.pyplot"


HOSTILE = """
import os
calls = []
def bite(*args, **kwargs):
    calls.append(1); open('bitten', 'w').close(); raise SystemExit('bitten')
class Meta(type):
    __getattribute__ = __call__ = __repr__ = __instancecheck__ = __eq__ = __hash__ = bite
class Evil(metaclass=Meta):
    __getattribute__ = __getattr__ = __repr__ = __str__ = __eq__ = __hash__ = __len__ = __bool__ = bite
    __class__ = property(bite); shape = property(bite); dtype = property(bite)
evil = object.__new__(Evil)
"""
HOSTILE_FRAME = """
import pandas as pd
class Frame(pd.DataFrame):
    shape = property(bite)
    columns = property(bite)
    def __getattribute__(self, name): bite()
frame = object.__new__(Frame)
"""


def test_no_code_of_the_users_is_run(kernel_python: str) -> None:
    needs(kernel_python, "pandas")
    outcome = run(kernel_python, HOSTILE, HOSTILE_FRAME, "1 / 0")
    assert failure_of(outcome).exception == "ZeroDivisionError"
    assert outcome.variables["evil"] == Variable("__main__.Evil")
    assert outcome.variables["frame"].type == "__main__.Frame"
    assert outcome.variables["frame"].bases[0] == "pandas.DataFrame"
    assert outcome.files == ()


SPY = """
import random, sys, warnings
_state = random.getstate()
before = None
def look():
    ip = get_ipython()
    return (sorted(ip.user_ns), ip.execution_count, repr(ip.user_ns.get('_')), sorted(ip.user_ns['Out']),
            len(ip.user_ns['In']), random.getstate() == _state, len(warnings.filters))
"""


COMPARE = """
names = sorted(set(now[0]) - {'_i4', 'now'})
(seen[0], seen[2:4], seen[5:]) == (names, now[2:4], now[5:]), _, now[1] - seen[1], now[4] - seen[4]
"""


def test_the_snapshot_changes_nothing_that_a_notebook_can_see(kernel_python: str) -> None:
    asked: list[object] = []
    go = Run._cell

    def asking(self: Run, cell: object, end: float | None, source: str) -> object:
        result = go(self, cell, end, source)  # type: ignore[arg-type]
        asked.append(self._kernel.report(len(asked) + 1))
        return result

    with pytest.MonkeyPatch.context() as patch, KernelExecutor(python=kernel_python) as executor:
        patch.setattr(Run, "_cell", asking)
        outcome = executor.run(notebook_at(None, "7 * 6", SPY, "seen = look(); seen = look()", "now = look()", COMPARE))
    assert outcome.succeeded, outcome.failure
    assert all(asked)
    assert [cell.execution_count for cell in outcome.cells] == [1, 2, 3, 4, 5]
    assert outcome.cells[-1].outputs[0]["data"]["text/plain"] == "(True, 42, 1, 1)"


def test_very_many_variables(kernel_python: str) -> None:
    outcome = run(kernel_python, "globals().update({f'v{i}': i for i in range(5000)})\n1 / 0")
    assert len(outcome.variables) == 2000
