"""normed, passed on to histograms."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OPTIONS = ("diag_kws", "marginal_kws")
_GRIDS = ("seaborn.FacetGrid.map", "seaborn.PairGrid.map_diag", "seaborn.JointGrid.plot_marginals")


@dataclass(frozen=True, kw_only=True)
class HistogramOptions(Rule):
    """``grid.map(plt.hist, 'a', normed=True)`` → ``density=True``, in ``diag_kws`` → ``stat``."""

    @property
    def targets(self) -> Iterable[str]:
        return _GRIDS

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Dict,)

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.Dict):
            return _options(site, site.node)
        drawn = site.argument("func", 0)
        if not site.is_call or drawn is None or site.name(drawn) != "matplotlib.pyplot.hist":
            return None
        call = site.call
        call.rename("normed", "density")
        return Replacement(call.text)


def _options(site: Site, node: ast.Dict) -> Replacement | None:
    keyword = site.parent
    if not isinstance(keyword, ast.keyword) or keyword.arg not in _OPTIONS or None in node.keys:
        return None
    entries = []
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None or site.literal(key) != "normed":
            entries.append(f"{site.text(key)}: {site.text(value)}")
        elif site.literal(value):
            entries.append("'stat': 'density'")
    changed = any(key is not None and site.literal(key) == "normed" for key in node.keys)
    return Replacement(f"{{{', '.join(entries)}}}") if changed else None


rule = HistogramOptions(
    applies_to=">=0.11",
    reason="Histograms of matplotlib call normed density since version 2.1, those of seaborn stat since 0.11.",
    documentation="https://matplotlib.org/3.1.0/api/api_changes.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nimport pandas as pd\nimport seaborn as sns\n"
            "df = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 2, 3], 'k': [1, 2, 1]})\n",
            before="sns.FacetGrid(df, col='k').map(plt.hist, 'a', normed=True)\n"
            "sns.pairplot(df[['a', 'b']], diag_kws={'normed': True})",
            after="sns.FacetGrid(df, col='k').map(plt.hist, 'a', density=True)\n"
            "sns.pairplot(df[['a', 'b']], diag_kws={'stat': 'density'})",
        ),
    ),
    unchanged=("options = {'normed': True}\n",),
)
