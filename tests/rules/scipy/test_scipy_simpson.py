"""scipy.simpson: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

SETUP = "from scipy import integrate\n"

CHANGED = [
    ("x = integrate.simps([1, 2, 4], dx=2)", "x = integrate.simpson([1, 2, 4], dx=2)"),
    ("x = integrate.simps((1, 2, 4), x, 1, 0)", "x = integrate.simpson((1, 2, 4), x=x, dx=1, axis=0)"),
]

UNCHANGED = [
    "x = integrate.simps(y, even='first')",
    "x = integrate.simpson(y)",
]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


def test_any_number_of_points() -> None:
    result = rewritten(SETUP + "x = integrate.simps(y, x, 1, 0)\nz = integrate.simps(y)")
    source = result.notebook.cells[0].source
    assert source.endswith("\n\n\nx = simps(y, x, 1, 0)\nz = simps(y)")
    assert source.count("def simps(") == 1
