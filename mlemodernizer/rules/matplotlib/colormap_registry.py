"""register_cmap."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = ("matplotlib.cm.register_cmap", "matplotlib.pyplot.register_cmap")


@dataclass(frozen=True, kw_only=True)
class ColormapRegistry(Rule):
    """``register_cmap('mine', cmap)`` → ``matplotlib.colormaps.register(cmap, name='mine')``."""

    @property
    def targets(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        cmap, name = site.argument("cmap", 1), site.argument("name", 0)
        node = site.node
        if not isinstance(node, ast.Call) or cmap is None or len(node.args) + len(node.keywords) != (2 if name else 1):
            return None
        named = f", name={site.text(name)}" if name else ""
        return Replacement(f"{site.name_of('matplotlib')}.colormaps.register({site.text(cmap)}{named})")


rule = ColormapRegistry(
    applies_to=">=3.9",
    reason="register_cmap was removed in matplotlib 3.9; colormaps are registered in matplotlib.colormaps.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    gone=frozenset(_NAMES),
    examples=(
        Example(
            setup="import matplotlib as mpl\nimport matplotlib.pyplot as plt\n",
            before="plt.register_cmap('mine', plt.get_cmap('jet', 3))",
            after="mpl.colormaps.register(plt.get_cmap('jet', 3), name='mine')",
        ),
    ),
    unchanged=("import matplotlib as mpl\nmpl.colormaps['jet']\n",),
)
