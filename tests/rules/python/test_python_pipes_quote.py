from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_quote() -> None:
    assert_rewrite("import pipes\npipes.quote(a)", "from shlex import quote\nquote(a)", rules=["python.pipes_quote"])


def test_leaves_alone() -> None:
    assert_unchanged("import shlex\nshlex.quote(a)")
    assert_unchanged("pipes = [1]\nprint(pipes)")
