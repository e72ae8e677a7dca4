from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_modules() -> None:
    assert_rewrite(
        "import yellowbrick.features.importances as i\ni.FeatureImportances",
        "import yellowbrick.model_selection as i\ni.FeatureImportances",
        rules=["yellowbrick.moved_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from yellowbrick.features import Rank2D\nRank2D()")
    assert_unchanged("features.importances")
