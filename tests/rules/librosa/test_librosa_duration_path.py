from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_path() -> None:
    assert_rewrite(
        "import librosa\nlibrosa.get_duration(filename=p)",
        "import librosa\nlibrosa.get_duration(path=p)",
        rules=["librosa.duration_path"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import librosa\nlibrosa.get_duration(y=y, sr=r)")
    assert_unchanged("get_duration(filename=p)")
