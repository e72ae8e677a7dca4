"""The keywords of logarithmic scales."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.5",
    reason="The arguments of scales lost the axis in their names in matplotlib 3.3; the old ones were removed in 3.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.3.0.html",
    functions=(
        *(f"matplotlib.pyplot.{name}" for name in ("xscale", "yscale", "semilogx", "semilogy")),
        *(f"matplotlib.axes.Axes.{name}" for name in ("set_xscale", "set_yscale", "semilogx", "semilogy")),
    ),
    renamed={
        f"{old}{axis}": new
        for old, new in (
            ("base", "base"),
            ("subs", "subs"),
            ("nonpos", "nonpositive"),
            ("linthresh", "linthresh"),
            ("linscale", "linscale"),
        )
        for axis in "xy"
    },
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.yscale('log', basey=2, nonposy='clip')",
            after="plt.yscale('log', base=2, nonpositive='clip')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.yscale('log', base=2)\n",),
)
