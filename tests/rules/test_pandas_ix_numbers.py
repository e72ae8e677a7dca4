"""`ix` with numbers: decided by what a failed run shows of the index."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.rewriting.values import Instance
from mlemodernizer.testing import rewritten


@pytest.mark.parametrize(
    ("code", "index", "after"),
    [
        ("d.ix[2016, 'a']", "int64", "d.loc[2016, 'a']"),
        ("d.ix[0:3, 'a']", "int64", "d.loc[0:3, 'a']"),
        ("d.ix[1, 'a']", "str", "d.loc[d.index[1], 'a']"),
        ("d.ix[1]", "str", "d.iloc[1]"),
        ("d.ix[0:3, 0]", "str", "d.iloc[0:3, 0]"),
        ("d.ix[:, 0:2]", "float64", "d.iloc[:, 0:2]"),
        ("d.ix[d.a > 1, [0, 1]]", "int64", "d.loc[d.a > 1, d.columns[[0, 1]]]"),
        ("d.ix[2016, 'a']", "datetime64[us]", "d.loc[d.index[2016], 'a']"),
        ("d.ix[2016, 0]", "int64", "d.loc[2016, d.columns[0]]"),
        ("d.ix[rows, :2]", "int64", "d.loc[rows, d.columns[:2]]"),
        ("for rows in kf: d.ix[rows, 'a']", "int64", "for rows in kf: d.loc[rows, 'a']"),
        ("d.ix[rows, 'a']", "str", "d.ix[rows, 'a']"),
        ("d = d.ix[1]\ne.ix[1]", "int64", "d = d.loc[1]\ne.ix[1]"),
    ],
)
def test_numbers(code: str, index: str, after: str) -> None:
    seen = Evidence(
        cell="c1",
        cell_line=1,
        variables={"d": Instance("pandas.DataFrame"), "e": Instance("pandas.DataFrame")}
        | {"rows": Instance("numpy.ndarray")},
        details={"d": {"index": index, "columns": "str"}, "e": {"index": "int64"}},
    )
    result = rewritten("import pandas as pd", code, evidence=seen)
    assert result.notebook.cells[1].source == after


def test_without_a_run_numbers_are_left_alone() -> None:
    assert rewritten("import pandas as pd\nd = pd.read_csv('x')\nd.ix[3, 'a']").patches == ()
