"""to_numeric and to_datetime that leave what they cannot convert."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FUNCTIONS = ("pandas.to_numeric", "pandas.to_datetime", "pandas.to_timedelta")
_DEFINITION = """
def {name}_or_same(values, **options):
    try:
        return $function(values, **options)
    except (ValueError, TypeError):
        return values
"""


@dataclass(frozen=True, kw_only=True)
class IgnoredErrors(Rule):
    """``pd.to_numeric(s, errors='ignore')`` → ``to_numeric_or_same(s)``, a function defined in the notebook."""

    @property
    def targets(self) -> Iterable[str]:
        return (*_FUNCTIONS, "pandas.DataFrame.apply")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        applied = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "apply"
        if not isinstance(node, ast.Call) or site.literal(site.argument("errors")) != "ignore":
            return None
        call = site.call
        if call.starred or call.positional != 1:
            return None
        dotted = site.name(node.args[0]) if applied else site.dotted
        if dotted not in _FUNCTIONS:
            return None
        name = site.define(_DEFINITION.format(name=dotted.rpartition(".")[2]), function=dotted)
        if not name:
            return None
        call.remove("errors")
        if applied:
            call.set("func", name, 0)
        else:
            call.set_function(name)
        return Replacement(call.text)


rule = IgnoredErrors(
    applies_to=">=3.0",
    reason="pandas 3.0 removed errors='ignore', which left alone what could not be converted.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.2.0.html#other-deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series(['1', 'x'])\n",
            before="t = pd.to_numeric(s, errors='ignore')",
            after=(
                "\n\ndef to_numeric_or_same(values, **options):\n    try:\n"
                "        return pd.to_numeric(values, **options)\n    except (ValueError, TypeError):\n"
                "        return values\n\n\nt = to_numeric_or_same(s)"
            ),
        ),
    ),
    unchanged=("import pandas as pd\nt = pd.to_numeric(pd.Series(['1', 'x']), errors='coerce')\n",),
)
