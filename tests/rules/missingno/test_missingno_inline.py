from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_inline() -> None:
    assert_rewrite(
        "import missingno\nmissingno.heatmap(df, inline=False)",
        "import missingno\nmissingno.heatmap(df)",
        rules=["missingno.inline"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import missingno as msno\nmsno.matrix(df)")
    assert_unchanged("matrix(df, inline=True)")
