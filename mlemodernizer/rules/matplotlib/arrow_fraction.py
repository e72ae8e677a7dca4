"""annotate(arrowprops=dict(frac=))."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ArrowFraction(Rule):
    """``arrowprops=dict(width=2, frac=0.1)`` → ``arrowprops=dict(width=2)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("matplotlib.axes.Axes.annotate", "matplotlib.pyplot.annotate")

    def rewrite(self, site: Site) -> Replacement | None:
        arrow = site.argument("arrowprops")
        call = site.call if site.is_call else None
        if call is None or arrow is None:
            return None
        if isinstance(arrow, ast.Dict):
            pairs = list(zip(arrow.keys, arrow.values, strict=True))
            kept = [f"{site.text(k)}: {site.text(v)}" for k, v in pairs if k is not None and site.literal(k) != "frac"]
            if len(kept) == len(pairs) - 1 and None not in arrow.keys:
                call.set("arrowprops", f"{{{', '.join(kept)}}}")
        elif isinstance(arrow, ast.Call) and site.name(arrow.func) == "builtins.dict":
            names = [k.arg for k in arrow.keywords]
            if "frac" in names and None not in names and not arrow.args:
                kept = [f"{k.arg}={site.text(k.value)}" for k in arrow.keywords if k.arg != "frac"]
                call.set("arrowprops", f"dict({', '.join(kept)})")
        return Replacement(call.text)


rule = ArrowFraction(
    applies_to=">=3.0",
    reason="frac, which was part of the length of annotate's arrows, has had no effect since matplotlib 1.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.0.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.annotate('a', xy=(0, 0), xytext=(1, 1), arrowprops=dict(width=2, frac=0.1))",
            after="plt.annotate('a', xy=(0, 0), xytext=(1, 1), arrowprops=dict(width=2))",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.annotate('a', xy=(0, 0), arrowprops=dict(width=2))\n",),
)
