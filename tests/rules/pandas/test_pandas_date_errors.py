"""pandas.date_errors: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("d = pd.to_datetime(s, coerce=True)", "d = pd.to_datetime(s, errors='coerce')"),
    ("d = pd.to_timedelta(s, coerce=False)", "d = pd.to_timedelta(s, errors='raise')"),
]

UNCHANGED = [
    "d = pd.to_datetime(s, errors='coerce')",
    "d = to_datetime(s, coerce=True)",
    "d = pd.to_datetime(s)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
