"""pandas.listed_values: lists only."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"


def test_a_list_with_a_name() -> None:
    code = "names = df.a.tolist()\nx = pd.unique({})"
    assert_rewrite(SETUP + code.format("names"), SETUP + code.format("np.array(names)"))


def test_columns_and_unknown_values() -> None:
    assert_unchanged(SETUP + "x = pd.factorize(df['a'])[0]\ny = pd.unique(values)\n")
