from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_text() -> None:
    assert_rewrite(
        "from sqlalchemy import create_engine\ne = create_engine(u)\ne.execute(f'DROP TABLE {t}')\n"
        "with e.connect() as c:\n    r = c.execute('SELECT 1')",
        "from sqlalchemy import create_engine\ne = create_engine(u)\n"
        "e.connect().execution_options(isolation_level='AUTOCOMMIT').exec_driver_sql(f'DROP TABLE {t}')\n"
        "with e.connect() as c:\n    r = c.exec_driver_sql('SELECT 1')",
        rules=["sqlalchemy.engine_execute"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from sqlalchemy import create_engine\nc = create_engine(u).connect()\nc.execute(query)\n"
        "c.execute('INSERT INTO a VALUES (1)')"
    )
    assert_unchanged("engine.execute('SELECT 1')")
    assert_unchanged("import sqlite3\nsqlite3.connect(p).execute('SELECT 1')")
