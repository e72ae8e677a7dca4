"""Options of pandas that are gone and changed no result."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_DISPLAY = ("height", "line_width", "mpl_style", "latex.repr")
_NAMES = (*(f"display.{name}" for name in _DISPLAY), "height", "line_width", "mpl_style")


@dataclass(frozen=True, kw_only=True)
class RemovedOptions(Dropped):
    """``pd.set_option('display.mpl_style', 'default')`` and ``pd.options.display.mpl_style = 'default'`` go."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("height", "latex", "line_width", "mpl_style")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Assign):
            return super().rewrite(site)
        if site.name(site.node.targets[0]) not in {f"pandas.options.display.{name}" for name in _DISPLAY}:
            return None
        return Replacement("" if site.unit.line(site.node.lineno) == site.text() else "pass")


rule = RemovedOptions(
    applies_to=">=1.0",
    reason="These options of how tables and plots look were removed from pandas, display.mpl_style in 0.24.",
    documentation="https://pandas.pydata.org/docs/user_guide/options.html",
    affects=frozenset({"outputs", "plots"}),
    functions={"pandas.set_option": _NAMES},
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="pd.set_option('display.mpl_style', 'default')\npd.options.display.height = 500",
            after="\n",
        ),
    ),
    unchanged=("import pandas as pd\npd.set_option('display.width', 80)\npd.options.display.width = 80\n",),
)
