"""plotly.other_names: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged

SETUP = "import plotly.graph_objs as go\n"

UNCHANGED = ["go.Heatmap(z=x)", "from plotly.graph_objs import Stream\ns = Stream(token=t)"]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
