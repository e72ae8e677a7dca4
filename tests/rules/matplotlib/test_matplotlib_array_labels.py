"""matplotlib.array_labels: only what was refused."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite_after

REFUSED = ("ValueError", "label must be scalar or have the same length as the input data, but found 3 for 1 datasets.")


def test_an_expression() -> None:
    assert_rewrite_after(
        *REFUSED, "ax.semilogy(x)\nax.plot(x, label=cuts[1:])", "ax.semilogy(x)\nax.plot(x, label=str(cuts[1:]))"
    )


def test_what_is_a_text() -> None:
    for code in ("plt.plot(x, label=str(cuts))", "plt.plot(x, label='a')", "f(x, label=cuts)"):
        assert_rewrite_after(*REFUSED, code, code)
