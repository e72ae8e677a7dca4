"""pandas.warning_classes: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    (
        "from pandas.errors import SettingWithCopyWarning\nx = SettingWithCopyWarning",
        "from pandas.errors import ChainedAssignmentError\nx = ChainedAssignmentError",
    ),
]

UNCHANGED = [
    "from pandas.errors import PerformanceWarning",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
