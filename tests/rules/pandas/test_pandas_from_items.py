"""pandas.from_items: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import pandas as pd\n"

CHANGED = [
    ("d = pd.DataFrame.from_items(pairs)", "d = pd.DataFrame.from_dict(dict(pairs))"),
    (
        "d = pd.DataFrame.from_items(pairs, orient='index', columns=['a'])",
        "d = pd.DataFrame.from_dict(dict(pairs), orient='index', columns=['a'])",
    ),
]

UNCHANGED = [
    "d = pd.DataFrame.from_dict(pairs)",
    "d = thing.from_items(pairs)",
    "d = pd.DataFrame.from_items(pairs, columns=['a'])",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
