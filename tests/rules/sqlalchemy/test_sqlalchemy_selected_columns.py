from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_columns() -> None:
    assert_rewrite(
        "from sqlalchemy import select\nselect([t])\nselect([t.a, t.b]).where(c)",
        "from sqlalchemy import select\nselect(t)\nselect(t.a, t.b).where(c)",
        rules=["sqlalchemy.selected_columns"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from sqlalchemy import select\nselect(t.a)\nselect([t.a], t.b > 1)\nselect(columns)")
    assert_unchanged("select([a])")
