"""The way in which sound is resampled."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.10",
    reason="The methods kaiser_best and kaiser_fast need the package resampy, which librosa no longer brings since "
    "0.10 and which is not installed: sound is resampled by librosa's own default.",
    documentation="https://librosa.org/doc/latest/generated/librosa.resample.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    absent="resampy",
    functions=("librosa.load", "librosa.resample"),
    removed={"res_type": ("kaiser_best", "kaiser_fast")},
    examples=(
        Example(
            setup="import librosa\nimport numpy as np\ny = np.zeros(4096, dtype='float32')\n",
            before="z = librosa.resample(y, orig_sr=22050, target_sr=8000, res_type='kaiser_fast')",
            after="z = librosa.resample(y, orig_sr=22050, target_sr=8000)",
        ),
    ),
    unchanged=("import librosa\nread = lambda path: librosa.load(path, res_type='soxr_hq')\n",),
)
