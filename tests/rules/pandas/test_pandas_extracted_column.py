"""pandas.extracted_column: what must be left alone after the failure."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after

MISSED = ("AttributeError", "'DataFrame' object has no attribute 'str'")
SETUP = "import pandas as pd\ns = pd.Series(['a1', 'b2'])\n"


@pytest.mark.parametrize(
    "call",
    [
        "s.str.extract('([a-z])', expand=True).str.upper()",
        "s.str.extract('([a-z])(1)').str.upper()",
        "s.str.extract(pattern).str.upper()",
        "archive.extract('(a)').str.upper()",
    ],
)
def test_unchanged(call: str) -> None:
    assert_rewrite_after(*MISSED, SETUP + call, SETUP + call)


def test_another_failure() -> None:
    code = SETUP + "s.str.extract('([a-z])').foo()"
    assert_rewrite_after("AttributeError", "'Series' object has no attribute 'foo'", code, code)
