"""Colormaps that have another name."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = {
    "spectral": "nipy_spectral",
    "spectral_r": "nipy_spectral_r",
    **{f"Vega{n}{r}": f"tab{n}{r}" for n in ("10", "20", "20b", "20c") for r in ("", "_r")},
}
_GET_CMAP = (
    *("matplotlib.pyplot.get_cmap", "matplotlib.cm.get_cmap", "matplotlib.pyplot.set_cmap"),
    *("seaborn.color_palette", "seaborn.mpl_palette", "seaborn.set_palette"),
)


@dataclass(frozen=True, kw_only=True)
class Colormaps(Rule):
    """Names given as `cmap`, `colormap` or `palette`, or asked for by name."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        node, parent = site.node, site.parent
        if not isinstance(node, ast.Constant) or node.value not in _NAMES:
            return None
        by_keyword = isinstance(parent, ast.keyword) and parent.arg in {"cmap", "colormap", "palette"}
        asked_for = isinstance(parent, ast.Call) and site.name(parent.func) in _GET_CMAP
        if not by_keyword and not asked_for:
            return None
        return Replacement(site.text().replace(str(node.value), _NAMES[str(node.value)]))


rule = Colormaps(
    applies_to=">=2.2",
    reason="The colormap spectral is called nipy_spectral, and Vega10 to Vega20c are called tab10 to tab20c.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_2.2.0.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.imshow([[1, 2]], cmap='spectral')",
            after="plt.imshow([[1, 2]], cmap='nipy_spectral')",
        ),
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before='colors = plt.get_cmap("Vega20")',
            after='colors = plt.get_cmap("tab20")',
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.imshow([[1, 2]], cmap='Spectral')\nkind = 'spectral'\n",
        "from sklearn.cluster import SpectralClustering\nnames = {'spectral': SpectralClustering}\n",
    ),
)
