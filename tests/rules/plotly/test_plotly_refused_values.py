"""plotly.refused_values: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import plotly.graph_objs as go\n"

UNCHANGED = ["go.Scatter(marker=dict(color='r'))"]

FAILED = [
    (
        "go.Scatter(marker={'color': 'r', 'size': 3}, line=dict(color='g'))",
        "ValueError",
        "Invalid value of type 'builtins.str' received for the 'color' property of a.b\n  Received value: 'r'\n\nIt is",
        "go.Scatter(marker={'size': 3}, line=dict(color='g'))",
    ),
    (
        "draw(color='r')",
        "ValueError",
        "Invalid value of type 'builtins.str' received for the 'color' property of a.b\n  Received value: 'r'\n\nIt is",
        "draw(color='r')",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
