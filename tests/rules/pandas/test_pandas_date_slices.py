"""pandas.date_slices: what must be left alone after the failure."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after

REFUSED = (
    "KeyError",
    "'Value based partial slicing on non-monotonic DatetimeIndexes with non-existing keys is not allowed.'",
)
SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"


def test_columns_are_no_part_of_it() -> None:
    code = SETUP + "x = df.loc['2014':'2015', 'a']"
    assert_rewrite_after(*REFUSED, code, code)


@pytest.mark.parametrize("code", ["x = df.iloc[3:5]", "x = f(df)['2014':'2015']", "x = df.loc[a:b]"])
def test_other_slices(code: str) -> None:
    assert_rewrite_after(*REFUSED, SETUP + code, SETUP + code)


def test_without_loc() -> None:
    assert_rewrite_after(
        *REFUSED, SETUP + "x = df['2014':]", SETUP + "x = df[df.index.isin(df.sort_index().loc['2014':].index)]"
    )
