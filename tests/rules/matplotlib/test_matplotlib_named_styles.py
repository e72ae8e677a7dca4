"""matplotlib.named_styles: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite_after, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

UNCHANGED = ["name = 'seaborn-white'", "for s in ['seaborn', 'ggplot']:\n    plt.style.use(s)"]

FAILED = [
    (
        "for s in ['seaborn', 'ggplot']: plt.style.use(s)",
        "OSError",
        "'seaborn' is not a valid package style, path of style file",
        "for s in ['seaborn-v0_8', 'ggplot']: plt.style.use(s)",
    ),
    ("plt.style.library['seaborn']", "KeyError", "'seaborn'", "plt.style.library['seaborn-v0_8']"),
    ("import_module('seaborn')", "ImportError", "seaborn", "import_module('seaborn')"),
]


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(("before", "exception", "message", "after"), FAILED)
def test_after_a_failure(before: str, exception: str, message: str, after: str) -> None:
    assert_rewrite_after(exception, message, SETUP + before, SETUP + after)
