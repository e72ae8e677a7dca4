"""pandas.assigned_types: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, failed_on_last_line, rewritten

SETUP = "import pandas as pd\ndf = pd.read_csv('x.csv')\n"

CHANGED = [
    (
        "df.loc[df.b > 1, 'a'] = 'x'",
        ("TypeError", "Invalid value 'x' for dtype 'float64'"),
        "df['a'] = df['a'].astype(object)\ndf.loc[df.b > 1, 'a'] = 'x'",
    ),
    (
        "for c in names:\n    df.loc[df.b > 1, c] = 'x'",
        ("TypeError", "Invalid value 'x' for dtype 'int64'"),
        "for c in names:\n    df[c] = df[c].astype(object)\n    df.loc[df.b > 1, c] = 'x'",
    ),
    (
        "df.loc[3, 'a'] *= 1.5",
        ("TypeError", "Invalid value '1.5' for dtype 'int64'"),
        "df['a'] = df['a'].astype(float)\ndf.loc[3, 'a'] *= 1.5",
    ),
    (
        "df.loc[df.b > 1, 'a'] = 0",
        ("TypeError", "Invalid value '0' for dtype 'str'. Value should be a string"),
        "df['a'] = df['a'].mask(df.b > 1, 0).infer_objects()",
    ),
    (
        "df.loc[3, 'a'] = 0",
        ("TypeError", "Invalid value '0' for dtype 'str'. Value should be a string"),
        "df['a'] = df['a'].astype(object)\ndf.loc[3, 'a'] = 0",
    ),
    ("df.loc[:, 'a'] = codes", ("TypeError", "Invalid value '[0 1]' for dtype 'str'"), "df['a'] = codes"),
    (
        "s = df['a']\ns[0] = 'x'",
        ("TypeError", "Invalid value 'x' for dtype 'int64'"),
        "s = df['a']\ns = s.astype(object)\ns[0] = 'x'",
    ),
]

UNCHANGED = [
    ("df.loc[df.b > 1, 'a'] = 'x'", ("TypeError", "unsupported operand")),
    ("df.loc[df.b > 1, 'a':'c'] = 'x'", ("TypeError", "Invalid value 'x' for dtype 'float64'")),
    ("if k: df.loc[1, 'a'] = 'x'", ("TypeError", "Invalid value 'x' for dtype 'float64'")),
]


def after_failure(code: str, failure: tuple[str, str]) -> str:
    result = rewritten(code, evidence=failed_on_last_line(code, *failure))
    assert not result.failures
    return result.notebook.cells[0].source


@pytest.mark.parametrize(("before", "failure", "after"), CHANGED)
def test_changed(before: str, failure: tuple[str, str], after: str) -> None:
    assert after_failure(SETUP + before, failure) == SETUP + after
    assert rewritten(SETUP + before).patches == ()


@pytest.mark.parametrize(("code", "failure"), UNCHANGED)
def test_unchanged(code: str, failure: tuple[str, str]) -> None:
    assert after_failure(SETUP + code, failure) == SETUP + code


CERTAIN = [
    ("df['k'] = 0\ndf.loc[m, 'k'] = 'x'", "df['k'] = 0\ndf['k'] = df['k'].astype(object)\ndf.loc[m, 'k'] = 'x'"),
    ("df['k'] = 0\ndf.loc[m, 'k'] = 0.5", "df['k'] = 0\ndf['k'] = df['k'].astype(float)\ndf.loc[m, 'k'] = 0.5"),
]

NOT_CERTAIN = [
    "df['k'] = ''\ndf.loc[df.b > 1, 'k'] = 'x'",
    "df['k'] = 0\ndf.loc[df.b > 1, 'k'] = 1",
    "df['k'] = 0\ndf['k'] = df['c']\ndf.loc[df.b > 1, 'k'] = 'x'",
    "df['k'] = codes\ndf.loc[df.b > 1, 'k'] = 'x'",
    "df['j'] = 0\ndf.loc[df.b > 1, 'k'] = 'x'",
    "other['k'] = 0\nother.loc[m, 'k'] = 'x'",
]


@pytest.mark.parametrize(("before", "after"), CERTAIN)
def test_what_is_certain_without_a_run(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", NOT_CERTAIN)
def test_what_is_not(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(
    ("shown", "kind"),
    [("[0.5 nan]", "float"), ("[0. 1.2e-05 ...\n 3.5]", "float"), ("['x' 'y']", "object"), ("[]", "object")],
)
def test_arrays(shown: str, kind: str) -> None:
    code = "df.loc[m, 'a'] = f(b)"
    failure = ("TypeError", f"Invalid value '{shown}' for dtype 'int64'")
    assert after_failure(SETUP + code, failure) == f"{SETUP}df['a'] = df['a'].astype({kind})\n{code}"
