from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_commits() -> None:
    assert_rewrite(
        "import jovian\nx = 1\njovian.commit(project=name, environment=None)",
        "x = 1\n",
        rules=["python.hosted_notebook"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import jovian\njovian.commit()", versions={"jovian": "0.2"})
    assert_unchanged("import git\nrepo.commit()")
