"""matplotlib.savefig_options: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\n"

CHANGED = [("plt.savefig('a', format='jpeg', quality=9)", "plt.savefig('a', format='jpeg', pil_kwargs={'quality': 9})")]

UNCHANGED = ["plt.savefig(name, quality=9)", "plt.savefig('a.jpg')", "im.savefig('a.jpg', quality=9)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
