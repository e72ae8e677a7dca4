"""Runs snippets and prints what they leave: values of variables, printed text, figures. For Python 2.7, 3.6 and newer.

Standard input: JSON list of [key, code]. Standard output: a line of JSON for each, [key, error, observation].
"""

from __future__ import print_function

import json
import math
import os
import random
import re
import sys
import tempfile
import traceback
import types
import warnings

try:
    from StringIO import StringIO  # of Python 2: takes texts of either kind
except ImportError:
    from io import StringIO

MARK = "observed:"
MAX_ITEMS = 5000
PROGRESS = re.compile("[^\\n]*[\\r\\b][^\\n]*\\n?")
MAX_DEPTH = 6
MAGIC = re.compile(r"^\s*%\w|get_ipython\(\)", re.M)
TEXT = type(b"".decode())
NUMBERS = (int, float, type(2**64))


def observed(value, depth=0):
    """A value as plain JSON types; what a library calls its classes and how it prints is left out."""
    module = (type(value).__module__ or "").partition(".")[0]
    if depth > MAX_DEPTH:
        return ["deep"]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, TEXT):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, NUMBERS):
        return number(value)
    if isinstance(value, (list, tuple)):
        return [observed(v, depth + 1) for v in value[:MAX_ITEMS]]
    if isinstance(value, (set, frozenset)):
        return sorted((observed(v, depth + 1) for v in value), key=repr)
    if isinstance(value, dict):
        return {"dict": sorted(([observed(k, depth + 1), observed(v, depth + 1)] for k, v in value.items()), key=repr)}
    if module == "numpy":
        return from_numpy(value, depth)
    if module == "pandas":
        return from_pandas(value, depth)
    if module == "torch" and hasattr(value, "detach"):
        return observed(value.detach().cpu().tolist(), depth + 1)
    if module == "scipy" and hasattr(value, "toarray"):
        return observed(value.toarray(), depth + 1)
    if module == "scipy" and isinstance(value, tuple):
        return [observed(v, depth + 1) for v in value]
    if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.MethodType, type, types.ModuleType)):
        return ["object"]
    if module in ("matplotlib", "seaborn"):
        return ["object"]
    if hasattr(value, "get_params") and hasattr(value, "fit"):
        return {"estimator": fitted(value, depth)}
    if hasattr(value, "get_weights") and hasattr(value, "count_params"):
        return {"network": network(value)}
    return ["object"]


def number(value):
    """A number; not-a-number and infinities are no JSON."""
    value = float(value)
    return ["number", repr(value)] if math.isnan(value) or math.isinf(value) else value


def from_numpy(value, depth):
    """Arrays and numpy's numbers."""
    import numpy as np

    if isinstance(value, np.ndarray):
        values = np.asarray(value)
        if values.dtype.kind in "mM":
            values = values.astype(str)
        return observed(values.tolist(), depth)
    if isinstance(value, np.generic):
        return observed(value.item(), depth + 1)
    return ["object"]


def from_pandas(value, depth):
    """Frames, series, indexes, by content; what has a missing value is the same whatever stands for it."""
    import pandas as pd

    def cells(values):
        return [
            None if is_missing(v) else observed(str(v) if hasattr(v, "isoformat") else v, depth + 1) for v in values
        ]

    def is_missing(v):
        try:
            return bool(pd.isnull(v))
        except (TypeError, ValueError):
            return False

    if isinstance(value, pd.DataFrame):
        columns = [cells(value.iloc[:, i].tolist()[:MAX_ITEMS]) for i in range(value.shape[1])]
        return {
            "columns": [str(c) for c in value.columns],
            "index": cells(value.index.tolist()[:MAX_ITEMS]),
            "cells": columns,
        }
    if isinstance(value, pd.Series):
        return {"index": cells(value.index.tolist()[:MAX_ITEMS]), "cells": cells(value.tolist()[:MAX_ITEMS])}
    if isinstance(value, pd.Index):
        return {"labels": cells(value.tolist()[:MAX_ITEMS])}
    return ["object"] if not hasattr(value, "isoformat") else str(value)


def fitted(estimator, depth):
    """What an estimator has learned: its attributes that end with an underscore and hold numbers."""
    found = {}
    for name in sorted(vars(estimator)):
        if name.endswith("_") and not name.startswith("_"):
            value = getattr(estimator, name)
            if isinstance(value, (int, float, list, tuple)) or type(value).__module__.partition(".")[0] == "numpy":
                found[name] = observed(value, depth + 1)
    return found


def network(model):
    """The shape of a network; its weights are random."""
    try:
        return {"parameters": int(model.count_params()), "weights": [list(w.shape) for w in model.get_weights()]}
    except Exception:
        return {}


def figures():
    """What is drawn: for each axes the data of its artists and its texts."""
    if "matplotlib.pyplot" not in sys.modules:
        return []
    import matplotlib.pyplot as plt

    found = []
    for n in plt.get_fignums():
        figure = plt.figure(n)
        figure.canvas.draw()
        for axes in figure.axes:
            drawn = {
                "lines": [
                    [observed(list(map(float, xy))) for xy in zip(*line.get_data())]
                    for line in axes.lines
                    if numeric(line)
                ],
                "bars": sorted(
                    [round(v, 6) for v in p.get_bbox().bounds] for p in axes.patches if hasattr(p, "get_bbox")
                ),
                "points": [
                    observed(c.get_offsets().tolist()) for c in axes.collections if hasattr(c.get_offsets(), "tolist")
                ],
                "title": axes.get_title(),
                "labels": [axes.get_xlabel(), axes.get_ylabel()],
                "scales": [axes.get_xscale(), axes.get_yscale()],
            }
            found.append(drawn)
    plt.close("all")
    return found


def numeric(line):
    """Whether a line's data are numbers."""
    try:
        [float(v) for data in line.get_data() for v in data]
    except (TypeError, ValueError):
        return False
    return True


def in_ipython(code):
    """Run a snippet that has commands to IPython; the variables that it leaves."""
    from IPython.core.interactiveshell import InteractiveShell

    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    result = shell.run_cell(code)
    error = result.error_before_exec or result.error_in_exec
    if error is not None:
        raise error
    hidden = set(shell.user_ns_hidden) | {"In", "Out", "exit", "quit", "get_ipython"}
    return {name: value for name, value in shell.user_ns.items() if name not in hidden}


def run(code):
    """Error text and observation of one snippet."""
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(0)
    names = {"__name__": "__main__"}
    printed, shown = StringIO(), (sys.stdout, sys.stderr)
    sys.stdout, sys.stderr = printed, StringIO()
    try:
        if MAGIC.search(code):
            names = in_ipython(code)
        else:
            exec(compile(code, "snippet", "exec", 0, True), names)
        drawn = figures()
    except BaseException:
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")
        return traceback.format_exc(), None
    finally:
        sys.stdout, sys.stderr = shown
    values = {}
    for name, value in names.items():
        if not name.startswith("_") and not isinstance(value, types.ModuleType):
            try:
                values[name] = observed(value)
            except Exception:
                values[name] = ["unobservable"]
    return "", {"values": values, "printed": PROGRESS.sub("", printed.getvalue()), "figures": drawn}


def main():
    """Answer for each snippet."""
    warnings.simplefilter("ignore")
    os.environ.setdefault("MPLBACKEND", "Agg")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    home = tempfile.mkdtemp()
    for key, code in json.load(sys.stdin):
        os.chdir(tempfile.mkdtemp(dir=home))
        error, observation = run(code)
        print(MARK + json.dumps([key, error, observation]))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
