"""Arguments that must be named since librosa 0.10."""

from mlemodernizer.rewriting.kinds import KeywordOnly, read_positions
from mlemodernizer.rewriting.rule import Example

rule = KeywordOnly(
    applies_to=">=0.10",
    reason="Since librosa 0.10 most arguments must be named.",
    documentation="https://librosa.org/doc/latest/changelog.html",
    functions=read_positions("mlemodernizer.rules.librosa"),
    examples=(
        Example(
            setup="import librosa\nimport numpy as np\ny = np.ones(4096, dtype='float32')\n",
            before="mel = librosa.feature.melspectrogram(y, 22050, n_mels=8)\nstft = librosa.stft(y, 512)",
            after="mel = librosa.feature.melspectrogram(y=y, sr=22050, n_mels=8)\nstft = librosa.stft(y, n_fft=512)",
        ),
    ),
    unchanged=("import librosa\nread = lambda path: librosa.load(path, sr=22050)\n",),
)
