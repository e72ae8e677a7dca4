from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_kaiser() -> None:
    assert_rewrite(
        "import librosa\ny, r = librosa.load(p, res_type='kaiser_fast')",
        "import librosa\ny, r = librosa.load(p)",
        rules=["librosa.resampling"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import librosa\nlibrosa.load(p, res_type='soxr_vhq')\nlibrosa.load(p)")
    assert_unchanged("load(p, res_type='kaiser_fast')")


def test_with_resampy() -> None:
    assert_unchanged(
        "import librosa\nlibrosa.load(p, res_type='kaiser_fast')", versions={"librosa": "0.10.2", "resampy": "0.4"}
    )
