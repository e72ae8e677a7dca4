"""norm= beside vmin= and vmax=."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("contourf", "hexbin", "hist2d", "imshow", "matshow", "pcolor", "pcolormesh", "scatter")


@dataclass(frozen=True, kw_only=True)
class NormLimits(Rule):
    """``imshow(a, norm=LogNorm(), vmin=1)`` → ``imshow(a, norm=LogNorm(vmin=1))``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"{o}.{name}" for o in ("matplotlib.pyplot", "matplotlib.axes.Axes") for name in _FUNCTIONS)

    def rewrite(self, site: Site) -> Replacement | None:
        norm = site.argument("norm")
        if not isinstance(norm, ast.Call) or norm.args or not site.name(norm.func).startswith("matplotlib.colors."):
            return None
        if any(k.arg is None or k.arg in {"vmin", "vmax"} for k in norm.keywords):
            return None
        call = site.call
        limits = [f"{name}={value}" for name in ("vmin", "vmax") if (value := call.remove(name)) is not None]
        if limits:
            given = [site.text(k.value) and f"{k.arg}={site.text(k.value)}" for k in norm.keywords]
            call.set("norm", f"{site.text(norm.func)}({', '.join([*given, *limits])})")
        return Replacement(call.text)


rule = NormLimits(
    applies_to=">=3.5",
    reason="vmin and vmax go into the norm where there is one, since matplotlib 3.5.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.5.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nfrom matplotlib.colors import LogNorm\n",
            before="plt.imshow([[1, 2]], norm=LogNorm(), vmin=1, vmax=3)",
            after="plt.imshow([[1, 2]], norm=LogNorm(vmin=1, vmax=3))",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.imshow([[1, 2]], vmin=1, vmax=3)\n",),
)
