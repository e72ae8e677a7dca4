"""Options that count infinite values as missing."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Dropped
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_NAMES = ("use_inf_as_na", "use_inf_as_null")


@dataclass(frozen=True, kw_only=True)
class InfiniteValues(Dropped):
    """``pd.set_option('mode.use_inf_as_na', True)`` goes."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return _NAMES

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Assign):
            return super().rewrite(site)
        if site.name(site.node.targets[0]) not in {f"pandas.options.mode.{name}" for name in _NAMES}:
            return None
        return Replacement("" if site.unit.line(site.node.lineno) == site.text() else "pass")


rule = InfiniteValues(
    applies_to=">=3.0",
    reason="pandas 3.0 removed the option that counted infinite values as missing: they count as values.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html#other-deprecations",
    semantics=Semantics.APPROXIMATE,
    affects=frozenset({"outputs", "scores"}),
    functions={"pandas.set_option": (*_NAMES, *(f"mode.{name}" for name in _NAMES))},
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="pd.set_option('mode.use_inf_as_na', True)\npd.options.mode.use_inf_as_na = True",
            after="\n",
        ),
    ),
    unchanged=("import pandas as pd\npd.set_option('mode.sim_interactive', True)\n",),
)
