from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_files() -> None:
    assert_rewrite(
        "import librosa\nlibrosa.output.write_wav('a.wav', y, sr=r, norm=True)",
        "from librosa.util import normalize\nfrom soundfile import write\nimport librosa\n"
        "write('a.wav', normalize(y), r)",
        rules=["librosa.written_files"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import librosa\nlibrosa.output.write_wav('a.wav', y, r, norm=n)")
    assert_unchanged("output.write_wav('a', y, r)")
