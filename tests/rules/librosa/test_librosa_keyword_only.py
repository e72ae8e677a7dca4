from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_positions() -> None:
    assert_rewrite(
        "import librosa\nlibrosa.core.resample(y, 44100, 16000)\n"
        "librosa.feature.mfcc(y, rate, n_mfcc=40)\nlibrosa.effects.time_stretch(y, 0.8)",
        "import librosa\nlibrosa.core.resample(y, orig_sr=44100, target_sr=16000)\n"
        "librosa.feature.mfcc(y=y, sr=rate, n_mfcc=40)\nlibrosa.effects.time_stretch(y, rate=0.8)",
        rules=["librosa.keyword_only"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import librosa\nlibrosa.load(p)\nlibrosa.feature.mfcc(y=y, sr=rate)\nlibrosa.stft(y)")
    assert_unchanged("mfcc(y, rate)")
