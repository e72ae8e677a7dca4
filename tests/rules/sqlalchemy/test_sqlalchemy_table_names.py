from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_inspector() -> None:
    assert_rewrite(
        "import sqlalchemy\ne = sqlalchemy.create_engine(u)\ne.table_names()\ne.has_table('a')",
        "import sqlalchemy\ne = sqlalchemy.create_engine(u)\n"
        "sqlalchemy.inspect(e).get_table_names()\nsqlalchemy.inspect(e).has_table('a')",
        rules=["sqlalchemy.table_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import sqlalchemy\nsqlalchemy.inspect(e).get_table_names()")
    assert_unchanged("engine.table_names()")
