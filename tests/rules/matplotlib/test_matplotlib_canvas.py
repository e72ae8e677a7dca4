"""matplotlib.canvas: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import matplotlib.pyplot as plt\nax = plt.gca()\nimport numpy as np\nfig = plt.gcf()\n"

CHANGED = [
    (
        "x = np.frombuffer(fig.canvas.tostring_rgb(), 'u1')",
        "x = np.frombuffer(np.asarray(fig.canvas.buffer_rgba())[..., :3].tobytes(), 'u1')",
    ),
    (
        "import matplotlib.backends.backend_agg as agg\nc = agg.FigureCanvasAgg(fig)\nc.tostring_rgb()",
        "import matplotlib.backends.backend_agg as agg\nc = agg.FigureCanvasAgg(fig)\n"
        "np.asarray(c.buffer_rgba())[..., :3].tobytes()",
    ),
]

UNCHANGED = ["canvas.tostring_rgb()", "fig.canvas.draw()"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
