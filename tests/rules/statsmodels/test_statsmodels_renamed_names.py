from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_spelling() -> None:
    assert_rewrite(
        "import statsmodels.stats.api as sms\nsms.het_breushpagan(r, x)",
        "import statsmodels.stats.api as sms\nsms.het_breuschpagan(r, x)",
        rules=["statsmodels.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import statsmodels.stats.api as sms\nsms.het_breuschpagan(r, x)\nsms.jarque_bera(r)")
    assert_unchanged("lillifors(x)")
