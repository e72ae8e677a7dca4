"""The columns that are selected."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SelectedColumns(Rule):
    """``select([a, b])`` → ``select(a, b)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sqlalchemy.select",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or node.keywords or len(node.args) != 1:
            return None
        if not isinstance(node.args[0], ast.List) or not node.args[0].elts:
            return None
        columns = ", ".join(site.text(element) for element in node.args[0].elts)
        return Replacement(f"{site.call.function}({columns})")


rule = SelectedColumns(
    applies_to=">=2.0",
    reason="Since SQLAlchemy 2.0 select takes the columns one by one, no longer in a list.",
    documentation="https://docs.sqlalchemy.org/en/20/changelog/migration_20.html",
    examples=(
        Example(
            setup="from sqlalchemy import column, select\n",
            before="query = select([column('a'), column('b')])",
            after="query = select(column('a'), column('b'))",
        ),
    ),
    unchanged=("from select import select\nselect([], [], [], 0)\n",),
)
