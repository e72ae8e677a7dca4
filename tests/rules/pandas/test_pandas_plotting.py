"""pandas.plotting: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    (
        "from pandas import scatter_matrix\nscatter_matrix(df)",
        "from pandas.plotting import scatter_matrix\nscatter_matrix(df)",
    ),
    (
        "from pandas.tools.plotting import parallel_coordinates as pc",
        "from pandas.plotting import parallel_coordinates as pc",
    ),
    ("import pandas.tools.plotting as p\np.radviz(df, 'a')", "import pandas.plotting as p\np.radviz(df, 'a')"),
]

UNCHANGED = [
    "pd.plotting.scatter_matrix(df)",
    "scatter_matrix = 3",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
