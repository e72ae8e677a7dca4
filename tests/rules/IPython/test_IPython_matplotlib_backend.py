import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize("name", ["qt", "qt5", "Qt4", "tk", "osx", "gtk3", "wx", "widget", "ipympl"])
def test_windows(name: str) -> None:
    assert_rewrite(f"%matplotlib {name}", "%matplotlib inline", rules=["IPython.matplotlib_backend"])
    assert_rewrite(f"%pylab {name}\nx = 1", "%pylab inline\nx = 1", rules=["IPython.matplotlib_backend"])


def test_widgets_that_are_there() -> None:
    assert_unchanged("%matplotlib widget", versions={"IPython": "9.0", "ipympl": "0.9"})


@pytest.mark.parametrize("name", ["inline", "", "notebook", "nbagg", "auto", "agg", "--list"])
def test_leaves_alone(name: str) -> None:
    assert_unchanged(f"%matplotlib {name}")
    assert_unchanged("import matplotlib\nprint('%matplotlib qt')")
