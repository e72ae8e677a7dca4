from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_names() -> None:
    assert_rewrite(
        "import librosa.display\nlibrosa.display.waveplot(y, sr=r)\nfrom librosa.feature import rmse\nrmse(y=y)",
        "import librosa.display\nlibrosa.display.waveshow(y, sr=r)\nfrom librosa.feature import rms\nrms(y=y)",
        rules=["librosa.renamed_names"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import librosa.display\nlibrosa.display.waveshow(y, sr=r)")
    assert_unchanged("from sklearn.metrics import mean_squared_error as rmse\nrmse(a, b)")
