"""The tables of a database."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"has_table": "has_table", "table_names": "get_table_names"}


@dataclass(frozen=True, kw_only=True)
class TableNames(Rule):
    """``engine.table_names()`` → ``sqlalchemy.inspect(engine).get_table_names()``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"sqlalchemy.engine.Engine.{name}" for name in _NEW)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        method = _NEW[site.dotted.rpartition(".")[2]]
        return Replacement(f"{site.name_of('sqlalchemy.inspect')}({call.receiver}).{method}({call.arguments()})")


rule = TableNames(
    applies_to=">=2.0",
    reason="The engine's table_names and has_table were removed in SQLAlchemy 2.0; an inspector has them.",
    documentation="https://docs.sqlalchemy.org/en/20/core/reflection.html#fine-grained-reflection-with-inspector",
    examples=(
        Example(
            before="from sqlalchemy import create_engine, inspect\nnames = create_engine('sqlite://').table_names()",
            after="from sqlalchemy import create_engine, inspect\n"
            "names = inspect(create_engine('sqlite://')).get_table_names()",
        ),
    ),
    unchanged=("from sqlalchemy import create_engine\ncreate_engine('sqlite://').dispose()\n",),
)
