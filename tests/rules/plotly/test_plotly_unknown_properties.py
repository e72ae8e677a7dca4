"""plotly.unknown_properties: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import plotly.graph_objs as go\n"

UNCHANGED = ["go.Layout(xaxis=dict(autotick=False))"]

FAILED = [
    (
        "l = go.Layout(xaxis=dict(autotick=False, title='a'), yaxis=dict(autotick=True))",
        "ValueError",
        "Invalid property specified for object of type plotly.graph_objs.layout.XAxis: 'autotick'\n\nDid you mean",
        "l = go.Layout(xaxis=dict(title='a'), yaxis=dict(autotick=True))",
    ),
    (
        "l = {'layout': {'xaxis2': {'autotick': False, 'title': 'a'}}}",
        "ValueError",
        "Invalid property specified for object of type plotly.graph_objs.layout.XAxis: 'autotick'\n\nDid you mean",
        "l = {'layout': {'xaxis2': {'title': 'a'}}}",
    ),
    (
        "l = f(autotick=False)",
        "ValueError",
        "Invalid property specified for object of type plotly.graph_objs.layout.XAxis: 'autotick'\n\nDid you mean",
        "l = f(autotick=False)",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
