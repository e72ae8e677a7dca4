"""Short names of options."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FULL = {name: f"display.{name}" for name in ("max_columns", "max_rows", "precision", "width", "encoding")}


@dataclass(frozen=True, kw_only=True)
class DisplayOptions(Rule):
    """``pd.set_option('max_columns', 50)`` → ``pd.set_option('display.max_columns', 50)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("max_colwidth",)

    @property
    def targets(self) -> Iterable[str]:
        return ("pandas.set_option", "pandas.get_option", "pandas.reset_option")

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.Assign):
            return _assigned(site, site.node)
        if not site.is_call:
            return None
        name = site.argument("pat", 0)
        call = site.call
        full = _FULL.get(str(site.literal(name)))
        if isinstance(name, ast.Constant) and full:
            call.set("pat", site.text(name).replace(str(name.value), full), 0)
        elif site.literal(name) == "display.max_colwidth" and site.literal(site.argument("value", 1)) == -1:
            call.set("value", "None", 1)
        return Replacement(call.text)


def _assigned(site: Site, node: ast.Assign) -> Replacement | None:
    """``pd.options.display.max_colwidth = -1``."""
    target = node.targets[0]
    if site.name(target) != "pandas.options.display.max_colwidth" or site.literal(node.value) != -1:
        return None
    return Replacement(f"{site.text(target)} = None")


rule = DisplayOptions(
    applies_to=">=1.3",
    reason="Since pandas 1.3 these names fit several options, and a column's greatest width of -1 is written None.",
    documentation="https://pandas.pydata.org/docs/user_guide/options.html",
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="pd.set_option('max_columns', 50)\npd.set_option('display.max_colwidth', -1)",
            after="pd.set_option('display.max_columns', 50)\npd.set_option('display.max_colwidth', None)",
        ),
    ),
    unchanged=(
        "import pandas as pd\npd.options.display.max_colwidth = 50\n",
        "import pandas as pd\npd.set_option('display.max_columns', 50)\npd.set_option('max_colwidth', 50)\n",
    ),
)
