"""pydotplus.graph_reading: after which failures, and when not."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_unchanged, failed_on_last_line, rewritten

CODE = "import pydotplus\ngraph = pydotplus.graph_from_dot_data(text.getvalue())"
FAILURE = ("TypeError", "sequence item 1: expected str instance, ParseResults found")


def test_after_the_failure() -> None:
    evidence = failed_on_last_line(CODE, *FAILURE)
    after = "from pydot import graph_from_dot_data\nimport pydotplus\ngraph = graph_from_dot_data(text.getvalue())[0]"
    assert rewritten(CODE, evidence=evidence).notebook.cells[0].source == after


@pytest.mark.parametrize(
    ("code", "failure"),
    [
        (CODE, ("TypeError", "expected a text")),
        ("import pydot\ngraph = pydot.graph_from_dot_data(text)[0]", FAILURE),
        (f"{CODE}\nImage(graph.create_png())", FAILURE),
    ],
)
def test_left_alone(code: str, failure: tuple[str, str]) -> None:
    assert_unchanged(code)
    assert rewritten(code, evidence=failed_on_last_line(code, *failure)).patches == ()
