from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_texts() -> None:
    assert_rewrite(
        "from bokeh.plotting import figure\np = figure()\np.vbar(x=[1], top=[2], legend=name)",
        "from bokeh.plotting import figure\np = figure()\np.vbar(x=[1], top=[2], legend_label=name)",
        rules=["bokeh.legends"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(
        "from bokeh.plotting import figure\np = figure()\np.line('x', 'y', source=s, legend='y')\n"
        "p.line([1], [2], legend_label='a')"
    )
    assert_unchanged("p.line([1], [2], legend='a')")
