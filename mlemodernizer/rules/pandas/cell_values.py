"""get_value and set_value became at."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_INDICES = {"DataFrame": ("index", "col"), "Series": ("label",)}


@dataclass(frozen=True, kw_only=True)
class CellValues(Rule):
    """``df.get_value(i, c)`` → ``df.at[i, c]``, ``df.set_value(i, c, v)`` → ``df.at[i, c] = v``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"pandas.{owner}.{name}" for owner in _INDICES for name in ("get_value", "set_value"))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not site.is_method:
            return None
        sets = site.dotted.endswith(".set_value")
        names = (*_INDICES[site.dotted.split(".")[1]], *(["value"] if sets else []), "takeable")
        call = site.call
        if call.starred or (sets and not site.is_statement):
            return None
        call.name_positionals(names)
        by_position = site.literal(site.argument("takeable", len(names) - 1)) is True
        given = {name: call.remove(name) for name in names}
        wanted = [given[name] for name in names[:-1]]
        if call.arguments().strip() or None in wanted:
            return None
        if given["takeable"] not in (None, "True", "False"):
            return None
        indices = wanted[:-1] if sets else wanted
        cell = f"{call.receiver}.{'iat' if by_position else 'at'}[{', '.join(map(str, indices))}]"
        return Replacement(f"{cell} = {wanted[-1]}" if sets else cell)


rule = CellValues(
    applies_to=">=1.0",
    reason="get_value and set_value were removed in pandas 1.0 in favour of at and iat.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.21.0.html#deprecations",
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})\n",
            before="x = df.get_value(0, 'a')\ndf.set_value(1, 'a', x)",
            after="x = df.at[0, 'a']\ndf.at[1, 'a'] = x",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'a': [1]})\nx = df.at[0, 'a']\n",
        "class Node:\n    def get_value(self, key):\n        return key\nx = Node().get_value(1)\n",
    ),
)
