from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "from bokeh.layouts import widgetbox, row\nwidgetbox(a)",
        "from bokeh.layouts import column, row\ncolumn(a)",
        rules=["bokeh.moved_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from bokeh.models import TabPanel, Tabs\nTabs(tabs=[TabPanel()])")
    assert_unchanged("from panel import Panel\nPanel()")
