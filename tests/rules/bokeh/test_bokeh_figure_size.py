from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_size() -> None:
    assert_rewrite(
        "from bokeh.plotting import figure\nfigure(plot_width=3, background_fill='red')",
        "from bokeh.plotting import figure\nfigure(width=3, background_fill_color='red')",
        rules=["bokeh.figure_size"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from bokeh.plotting import figure\nfigure(width=3)")
    assert_unchanged("from matplotlib.pyplot import figure\nfigure(plot_width=3)")
