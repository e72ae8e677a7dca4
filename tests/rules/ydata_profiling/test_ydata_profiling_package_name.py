from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_name() -> None:
    assert_rewrite(
        "import pandas_profiling as pp\npp.ProfileReport(df)",
        "import ydata_profiling as pp\npp.ProfileReport(df)",
        rules=["ydata_profiling.package_name"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from ydata_profiling import ProfileReport\nProfileReport(df)")
    assert_unchanged("pandas_profiling.ProfileReport(df)")
