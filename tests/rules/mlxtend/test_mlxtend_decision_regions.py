from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_res() -> None:
    assert_rewrite(
        "from mlxtend.plotting import plot_decision_regions as p\np(X, y, m, res=0.1)",
        "from mlxtend.plotting import plot_decision_regions as p\np(X, y, m)",
        rules=["mlxtend.decision_regions"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from mlxtend.plotting import plot_decision_regions\nplot_decision_regions(X, y, m)")
    assert_unchanged("plot_decision_regions(X, y, m, res=0.1)")
