"""plotly.figure_factory: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = ""

UNCHANGED = ["import plotly.figure_factory as ff\nff.create_table(df)", "create_distplot(x, y)"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
