"""matplotlib.arrow_fraction: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [
    (
        "ax.annotate('a', (0, 0), arrowprops={'frac': 0.1, 'width': 2})",
        "ax.annotate('a', (0, 0), arrowprops={'width': 2})",
    )
]

UNCHANGED = ["plt.annotate('a', (0, 0), arrowprops=arrow)", "d = dict(frac=0.1)", "df.sample(frac=0.1)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
