from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_file() -> None:
    assert_rewrite(
        "from ydata_profiling import ProfileReport\nr = ProfileReport(df)\nr.to_file(outputfile='a.html')",
        "from ydata_profiling import ProfileReport\nr = ProfileReport(df)\nr.to_file(output_file='a.html')",
        rules=["ydata_profiling.report_file"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from ydata_profiling import ProfileReport\nProfileReport(df).to_file('a.html')")
    assert_unchanged("r.to_file(outputfile='a.html')")
