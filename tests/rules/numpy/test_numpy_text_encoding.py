"""numpy.text_encoding: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

SETUP = "import numpy as np\nmark = b'#'\n"

CHANGED = [
    ("np.genfromtxt('a', None)", "np.genfromtxt('a', None, encoding='bytes')"),
    ("np.genfromtxt('a', converters=c)", "np.genfromtxt('a', converters=c, encoding='bytes')"),
]

UNCHANGED = [
    "np.loadtxt('a')",
    "np.loadtxt('a', dtype=None)",
    "np.genfromtxt('a', dtype=float)",
    "np.loadtxt('a', converters=c, encoding='latin1')",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("code", "_"), CHANGED)
def test_unchanged_without_bytes(code: str, _: str) -> None:
    assert_unchanged("import numpy as np\n" + code)


def test_python_2_had_no_other_texts() -> None:
    result = rewritten("import numpy as np\nx = np.genfromtxt('a', None)\nprint 'b'.decode('utf8')")
    assert "encoding='bytes'" not in result.notebook.cells[0].source
