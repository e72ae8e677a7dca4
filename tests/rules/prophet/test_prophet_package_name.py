from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_name() -> None:
    assert_rewrite(
        "import fbprophet\nm = fbprophet.Prophet()\nfrom fbprophet.diagnostics import cross_validation",
        "import prophet\nm = prophet.Prophet()\nfrom prophet.diagnostics import cross_validation",
        rules=["prophet.package_name"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from prophet import Prophet\nProphet()")
    assert_unchanged("fbprophet.Prophet()")
