"""Functions of librosa that were renamed."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.10",
    reason="The old name was removed by librosa 0.10: rmse is called rms, waveplot waveshow.",
    documentation="https://librosa.org/doc/latest/changelog.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    moves={
        "librosa.beat.tempo": "librosa.feature.tempo",
        "librosa.display.waveplot": "librosa.display.waveshow",
        "librosa.feature.rmse": "librosa.feature.rms",
    },
    examples=(
        Example(
            setup="import librosa\nimport numpy as np\ny = np.ones(4096, dtype='float32')\n",
            before="energy = librosa.feature.rmse(y=y)",
            after="energy = librosa.feature.rms(y=y)",
        ),
    ),
    unchanged=("import librosa\nlibrosa.feature.rms, librosa.feature.mfcc\n",),
)
