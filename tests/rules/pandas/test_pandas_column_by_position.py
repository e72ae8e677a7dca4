"""Codes of a label encoder written into a whole column by position."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = (
    "import pandas as pd\nfrom sklearn.preprocessing import LabelEncoder\n"
    "data = pd.read_csv('x.csv')\nX = data.iloc[:, 1:4]\nle = LabelEncoder()\n"
)


def test_columns_by_position() -> None:
    assert_rewrite(
        SETUP + "X.iloc[:,0] = le.fit_transform(X.iloc[:,0]) # codes\ndata.iloc[:, -1] = le.fit_transform(data.y)",
        SETUP
        + "X[X.columns[0]] = le.fit_transform(X.iloc[:,0]) # codes\ndata[data.columns[-1]] = le.fit_transform(data.y)",
        rules=["pandas.column_by_position"],
    )


def test_left_alone() -> None:
    assert_unchanged(
        SETUP,
        "X.iloc[0, 0] = le.fit_transform(y)",
        "X.iloc[1:, 0] = le.fit_transform(y)",
        "X.iloc[:, i] = le.fit_transform(y)",
        "X.iloc[:, 0:2] = le.fit_transform(y)",
        "X.iloc[:, 0] = values",
        "X.loc[:, 0] = le.fit_transform(y)",
    )
    assert_unchanged(SETUP + "A = data.values\nA.iloc[:, 0] = le.fit_transform(A[:, 0])")
