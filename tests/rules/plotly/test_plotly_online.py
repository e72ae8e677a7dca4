from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_every_import_of_the_online_module() -> None:
    assert_rewrite("from plotly import plotly as py\npy.iplot(f)", "from plotly import offline as py\npy.iplot(f)")
    assert_rewrite("import plotly\nplotly.plotly.iplot(f)", "import plotly\nplotly.offline.iplot(f)")
    assert_rewrite(
        "import plotly.plotly as py\npy.sign_in('me', 'key')\npy.iplot(f, filename='a', sharing='public')",
        "import plotly.offline as py\n\npy.iplot(f, filename='a')",
        rules=["plotly.credentials", "plotly.online_plots", "plotly.plot_keywords"],
    )


def test_titles_over_several_lines() -> None:
    assert_rewrite(
        "import plotly.graph_objs as go\naxis = dict(\n    title='x',\n    titlefont=dict(size=9),\n    ticklen=5,\n)",
        "import plotly.graph_objs as go\naxis = dict(\n    title=dict(text='x', font=dict(size=9)),\n    ticklen=5,\n)",
        rules=["plotly.title_attributes"],
    )
    assert_rewrite(
        "import plotly.graph_objs as go\nbar = dict(titleside='top')\nl = go.Layout(titlefont=f)",
        "import plotly.graph_objs as go\nbar = dict(title=dict(side='top'))\nl = go.Layout(title=dict(font=f))",
    )


def test_leaves_alone() -> None:
    assert_unchanged("from plotly.offline import iplot, init_notebook_mode\niplot(f, filename='a')")
    assert_unchanged("class py:\n    pass\n\n\npy.iplot(f, sharing='public')\npy.sign_in('me')")
    assert_unchanged("import plotly.graph_objs as go\ng(title='a', titlefont=3)\ndict(title='a', **more)")
    assert_unchanged("font = {'title': 'a', 'titlefont': 3}")
    assert_unchanged("import plotly.graph_objs as go\nl = go.Layout(title={'text': 'a'}, xaxis=dict(title='x'))")


def test_not_in_force_before_4() -> None:
    code = "import plotly.plotly as py\nd = dict(title='a', titlefont=f)"
    assert_rewrite(code, code, rules=[], versions={"plotly": "3.10.0"})
