"""pandas.values_copy: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("x = df['a'].values\nx[0] = 1", "x = df['a'].values.copy()\nx[0] = 1"),
    ("x = df.iloc[:, 1:].values\nx[:, 0] = codes", "x = df.iloc[:, 1:].values.copy()\nx[:, 0] = codes"),
    ("x = df.to_numpy()\nx -= 1", "x = df.to_numpy().copy()\nx -= 1"),
    (
        "def f():\n    x = df['a'].values\n    x[0] = 1",
        "def f():\n    x = df['a'].values.copy()\n    x[0] = 1",
    ),
    ("x = df['a'].values\ndef f():\n    x[0] = 1", "x = df['a'].values.copy()\ndef f():\n    x[0] = 1"),
    (
        "import numpy as np\nx = df.values\nnp.random.shuffle(x)",
        "import numpy as np\nx = df.values.copy()\nnp.random.shuffle(x)",
    ),
]

UNCHANGED = [
    "x = df['a'].values\ny = x[0]",
    "x = df.to_numpy(copy=True)\nx[0] = 1",
    "x = thing.values\nx[0] = 1",
    "x = df.values / 2\nx[0] = 1",
    "x = df\nx['a'] = 1",
    "def f():\n    x = df['a'].values\n    return x.sum()\ndef g():\n    x = [1, 2]\n    x[0] = 3",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
