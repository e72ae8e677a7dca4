"""matplotlib.tick_labels_count: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

UNCHANGED = ["plt.xticks(range(4), names)", "ax.set_xticklabels(names)"]

FAILED = [
    (
        "plt.yticks(places, names)",
        "ValueError",
        "The number of FixedLocator locations (4) does not match the number of labels (5).",
        "plt.yticks(places, (list(names) + [''] * len(places))[:len(places)])",
    ),
    (
        "g.ax.set_yticklabels(labels=names)",
        "ValueError",
        "The number of FixedLocator locations (4) does not match the number of labels (5).",
        "g.ax.set_yticklabels(labels=(list(names) + [''] * len(g.ax.get_yticks()))[:len(g.ax.get_yticks())])",
    ),
    (
        "f().set_xticklabels(names)",
        "ValueError",
        "The number of FixedLocator locations (4) does not match the number of labels (5).",
        "f().set_xticklabels(names)",
    ),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
