"""plotly.figure_parts: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import plotly.graph_objs as go\n"

CHANGED = [
    ("f = go.Figure()\nf.data.extend(traces)", "f = go.Figure()\nf.add_traces(traces)"),
    (
        "from plotly import tools\nf = tools.make_subplots(rows=1)\nf['layout']['shapes'].append(s)",
        "from plotly import tools\nf = tools.make_subplots(rows=1)\nf.add_shape(s)",
    ),
]

UNCHANGED = ["f['data'].append(x)", "f = {'data': []}\nf['data'].append(x)", "f = go.Figure()\nf.frames.append(x)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
