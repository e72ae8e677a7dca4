"""SQL that is run by an engine, or as plain text."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_ENGINE = "sqlalchemy.engine.Engine.execute"
_CONNECTION = "sqlalchemy.engine.Connection.execute"
_READS = ("select", "pragma", "show", "describe", "explain", "with")


@dataclass(frozen=True, kw_only=True)
class EngineExecute(Rule):
    """``engine.execute('SELECT 1')`` → ``engine.connect().….exec_driver_sql('SELECT 1')``."""

    @property
    def targets(self) -> Iterable[str]:
        return (_ENGINE, _CONNECTION)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or not site.node.args or site.call.starred or site.node.keywords:
            return None
        statement = site.node.args[0]
        is_text = isinstance(statement, ast.JoinedStr) or site.is_a(statement, "builtins.str")
        call = site.call
        if site.dotted == _ENGINE:
            if not is_text and not isinstance(statement, ast.Call):
                return None
            method = "exec_driver_sql" if is_text else "execute"
            connected = f"{call.receiver}.connect().execution_options(isolation_level='AUTOCOMMIT')"
            return Replacement(f"{connected}.{method}({call.arguments()})")
        text = site.literal(statement)
        if not isinstance(text, str) or not text.lstrip().lower().startswith(_READS):
            return None  # what it writes would have to be committed
        call.set_method("exec_driver_sql")
        return Replacement(call.text)


rule = EngineExecute(
    applies_to=">=2.0",
    reason="Since SQLAlchemy 2.0 a connection, not the engine, runs SQL, plain text by exec_driver_sql; what is not "
    "committed is lost.",
    documentation="https://docs.sqlalchemy.org/en/20/changelog/migration_20.html",
    examples=(
        Example(
            setup="import sqlalchemy\nengine = sqlalchemy.create_engine('sqlite://')\n",
            before="rows = engine.execute('SELECT 1').fetchall()",
            after="rows = engine.connect().execution_options(isolation_level='AUTOCOMMIT')"
            ".exec_driver_sql('SELECT 1').fetchall()",
        ),
        Example(
            setup="import sqlalchemy\nconnection = sqlalchemy.create_engine('sqlite://').connect()\n",
            before="rows = connection.execute('SELECT 1').fetchall()",
            after="rows = connection.exec_driver_sql('SELECT 1').fetchall()",
        ),
    ),
    unchanged=(
        "import sqlite3\nsqlite3.connect(':memory:').execute('SELECT 1')\n",
        "import sqlalchemy as s\nc = s.create_engine('sqlite://').connect()\nc.execute(s.text('SELECT 1'))\n",
    ),
)
