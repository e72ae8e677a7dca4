"""pandas.numeric_only: what shows that a frame has texts, other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged, rewritten

READ = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"
TEXTS = READ + "men = df[df.sex == 'male']\n"
OLD = "import pandas as pd\nfrom pandas.tools.plotting import scatter_matrix\n"

CHANGED = [
    ("x = df.mean()", "x = df.mean(numeric_only=True)"),
    ("x = df.corr('spearman')", "x = df.corr('spearman', numeric_only=True)"),
    ("x = df.dropna().median(axis=0)", "x = df.dropna().median(axis=0, numeric_only=True)"),
    ("x = df[df.a > 1].std()", "x = df[df.a > 1].std(numeric_only=True)"),
    ("df = df.fillna(df.mean())", "df = df.fillna(df.mean(numeric_only=True))"),
    ("x = df.resample('D').mean()", "x = df.resample('D').mean(numeric_only=True)"),
    ("x = df.quantile(0.5)", "x = df.quantile(0.5, numeric_only=True)"),
    ("x = men.mean()", "x = men.mean(numeric_only=True)"),
    ("x = df.groupby('a').mean()", "x = df.groupby('a').mean(numeric_only=True)"),
    ("g = df.groupby('a')\nx = g.var()", "g = df.groupby('a')\nx = g.var(numeric_only=True)"),
    ("x = df.drop('a', axis=1).corr()", "x = df.drop('a', axis=1).corr(numeric_only=True)"),
]

SHOWN = [
    "y = df['a'].str.len()",
    "y = df.a.str.lower()",
    "y = df['a'].isin(['x', 'y'])",
    "df['a'] = df['b'].astype(str)",
    "df['a'] = pd.to_datetime(df['a'])",
    "df['a'].fillna('none')",
    "df['a'] = 'x'",
    "df.loc[df.b > 1, 'a'] = 'x'",
    "y = df['a'].map({'x': 0, 'y': 1})",
    "codes = {'x': 0, 'y': 1}\ny = df['a'].map(codes)",
    "y = df.a.replace(to_replace='x', value=0)",
    "from sklearn.preprocessing import LabelEncoder\ny = LabelEncoder().fit_transform(df['a'])",
]

NOT_SHOWN = [
    "pass",
    "y = df['a'] == 1",
    "y = df['a'] >= '2019-01-01'",
    "df['a'] = df['a'].map({'x': 0, 'y': 1})",
    "df['a'] = df.a.replace('x', 0)",
    "y = df['a'].str.len()\ndf = df.drop('a', axis=1)",
    "y = df['a'].str.len()\ndf.drop(columns=['a'], inplace=True)",
    "y = df['a'].str.len()\ndel df['a']",
    "y = df['a'].str.len()\ndf.pop('a')",
    "y = df['a'].str.len()\nfor c in df.columns:\n    df[c] = df[c].astype('category').cat.codes",
    "def clean(d):\n    d['a'] = 1\ny = df['a'].str.len()\nclean(df)",
    "y = df['a'].str.len()\ndf = pd.get_dummies(df)",
    "y = df['a'].str.len()\ndf = df.set_index('a')",
    "y = df['a'].str.len()\ndf.a = df.a.factorize()[0]",
    "y = df['a'].str.len()\ndf.replace({'x': 1}, inplace=True)",
]

UNCHANGED = [
    "x = df['a'].resample('D').mean()",
    "x = df.sum(axis=1)",
    "x = df['a'].mean()",
    "x = df.a.std()",
    "x = df[['a', 'b']].corr()",
    "x = df.select_dtypes(include='number').corr()",
    "x = (df > 1).mean()",
    "x = df.groupby('a')['b'].mean()",
    "x = df.groupby('sex').mean()",
    "x = df.mean(**options)",
    "x = df.values.mean()",
    "x = df.mean(numeric_only=False)",
    "x = scores.mean()",
    "x = df.T.mean()",
    "x = df.drop('sex', axis=1).corr()",
    "x = df.drop(columns=names).corr()",
    "r = pd.DataFrame(columns=['a'])\nr.loc[0] = 1\nx = r.mean()",
    "r = pd.DataFrame()\nx = r.head().std()",
    "r = pd.DataFrame({'k': [1, 2], 'a': [1.5, 2]})\nx = r.mean()\ny = r.groupby('k').sum()",
    "import numpy as np\nr = pd.DataFrame(np.zeros((2, 2)))\nx = r.mean()\ny = r.groupby(0).sum()",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed_where_texts_are_seen(before: str, after: str) -> None:
    assert_rewrite(TEXTS + before, TEXTS + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(TEXTS + code)


@pytest.mark.parametrize("shown", SHOWN)
def test_texts_are_seen_before(shown: str) -> None:
    assert "df.corr(numeric_only=True)" in rewritten(f"{READ}{shown}\nx = df.corr()").notebook.cells[0].source


@pytest.mark.parametrize("shown", [s for s in SHOWN if "] = " not in s] + NOT_SHOWN[3:5])
def test_texts_are_seen_behind(shown: str) -> None:
    assert "df.corr(numeric_only=True)" in rewritten(f"{READ}x = df.corr()\n{shown}").notebook.cells[0].source


@pytest.mark.parametrize("code", NOT_SHOWN)
def test_no_texts_are_seen(code: str) -> None:
    assert "x = df.corr()" in rewritten(f"{READ}{code}\nx = df.corr()").notebook.cells[0].source


def test_frames_written_out() -> None:
    frame = "import pandas as pd\ndf = pd.DataFrame({'k': ['u', 'v'], 'a': [1, 2], 't': %s})\n"
    texts, dates = frame % "['x', 'y']", frame % "pd.date_range('2020', periods=2)"
    assert_rewrite(texts + "x = df.groupby('k').mean()", texts + "x = df.groupby('k').mean(numeric_only=True)")
    assert_rewrite(dates + "x = df.mean()", dates + "x = df.mean(numeric_only=True)")
    assert_unchanged(frame % "[3.5, 4]" + "x = df.groupby('k').mean()")
    assert_unchanged(frame % "[3.5, 4]" + "df = df.drop('k', axis=1)\nx = df.mean()")


def test_sums_of_groups_are_texts_without_a_word() -> None:
    assert_rewrite(READ + "x = df.groupby('k').sum()", READ + "x = df.groupby('k').sum(numeric_only=True)")
    assert_rewrite(READ + "x = df.resample('D').sum()", READ + "x = df.resample('D').sum(numeric_only=True)")
    assert_unchanged("import pandas as pd\ndef f(d):\n    return pd.concat([d]).groupby('k').sum()")


def test_old_code_needs_no_texts() -> None:
    code = f"{READ}x = df.mean()\nimport sklearn.cross_validation as cv"
    assert "x = df.mean(numeric_only=True)" in rewritten(code).notebook.cells[0].source
    newer = f"{READ}x = df.mean()\nimport sklearn.model_selection as cv"
    assert_unchanged(newer)


def test_a_failure_is_enough() -> None:
    message = "Cannot perform reduction 'mean' with string dtype"
    before = READ + "for k, g in df.groupby('k'):\n    y = g.std()\nx = df.mean()"
    after = READ + "for k, g in df.groupby('k'):\n    y = g.std(numeric_only=True)\nx = df.mean(numeric_only=True)"
    assert_rewrite_after("TypeError", message, before, after)
    assert_rewrite_after("KeyError", "'k'", before, before)
    elsewhere = READ + "x = df.mean()\nmodel.fit(df)"
    assert_rewrite_after("ValueError", "could not convert string to float: 'a'", elsewhere, elsewhere)
    correlated = READ + "x = df.corr()"
    assert_rewrite_after(
        "ValueError",
        "could not convert string to float: 'a'",
        correlated,
        READ + "x = df.corr(numeric_only=True)",
    )
