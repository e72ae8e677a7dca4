from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_blank() -> None:
    assert_rewrite("% matplotlib inline\nx = 1", "%matplotlib inline\nx = 1", rules=["IPython.spaced_magics"])
    assert_rewrite("if a:\n    %  pwd", "if a:\n    %pwd")
    assert_rewrite("% matplotlib qt", "%matplotlib inline")


def test_leaves_alone() -> None:
    assert_unchanged("%matplotlib inline", "x = (a\n% b)", "x = a \\\n% b", "% 3")
    assert_unchanged("% matplotlib inline", versions={"IPython": "6.5"})
