"""pandas.dtype_comparison: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    ("if df.a.dtype != object:\n    pass", "if df.a.dtype not in (object, 'str'):\n    pass"),
    ("import numpy as np\nx = df['a'].dtype == np.object", "import numpy as np\nx = df['a'].dtype in (object, 'str')"),
    ("x = [c for c in df if df.dtypes[c] == 'object']", "x = [c for c in df if df.dtypes[c] in ('object', 'str')]"),
    (
        "for i, c in enumerate(df.columns):\n    x = df.dtypes[c] == object",
        "for i, c in enumerate(df.columns):\n    x = df.dtypes[c] in (object, 'str')",
    ),
    ("x = not df[c].dtype == 'O'", "x = not df[c].dtype in ('O', 'str')"),
    ("x = df[c].dtype in ['object', 'bool']", "x = df[c].dtype in ['object', 'bool', 'str']"),
    ("x = df['a'].dtype.name == 'object'", "x = df['a'].dtype.name in ('object', 'str')"),
    ("x = str(df['a'].dtype) == 'object'", "x = str(df['a'].dtype) in ('object', 'str')"),
    (
        "import numpy as np\nx = df['a'].dtype == np.dtype('O')",
        "import numpy as np\nx = df['a'].dtype in (np.dtype('O'), 'str')",
    ),
    ("x = df.columns[df.dtypes == object]", "x = df.columns[df.dtypes.astype(str).isin(['object', 'str'])]"),
    (
        "x = [c for c, t in df.dtypes.items() if t == 'object']",
        "x = [c for c, t in df.dtypes.items() if t in ('object', 'str')]",
    ),
    (
        "def f(d):\n    return [c for c in d if d[c].dtype == 'object']",
        "def f(d):\n    return [c for c in d if d[c].dtype in ('object', 'str')]",
    ),
    ("x = df.columns[df.dtypes != 'object']", "x = df.columns[~df.dtypes.astype(str).isin(['object', 'str'])]"),
]

UNCHANGED = [
    "x = df['a'].dtype == 'float64'",
    "x = arr.dtype == 'object'",
    "x = df[c].dtype in ['object', 'str']",
    "x = df[c].dtype in kinds",
    "x = df['kind'] == 'object'",
    "assert df['a'].dtype == object",
    "assert df['a'].dtype in ['object'], 'no text'",
    "x = df.dtypes[k] == 'object'",
    "x = df.a.dtype == 'category'",
    "a = df.values\nkind = a.dtype\nx = kind == object",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_what_is_asserted_fails_aloud() -> None:
    after = SETUP + "assert df['a'].dtype in (object, 'str')"
    assert_rewrite_after("AssertionError", "", SETUP + "assert df['a'].dtype == object", after)
