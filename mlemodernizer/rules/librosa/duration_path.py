"""The file of which the duration is asked."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.10",
    reason="The argument filename of get_duration has been called path since librosa 0.10.",
    documentation="https://librosa.org/doc/latest/generated/librosa.get_duration.html",
    functions=("librosa.get_duration",),
    renamed={"filename": "path"},
    examples=(
        Example(
            setup="import librosa\n",
            before="seconds = librosa.get_duration(filename='a.wav')",
            after="seconds = librosa.get_duration(path='a.wav')",
            not_run="no sound",
        ),
    ),
    unchanged=("import librosa\nseconds = lambda y: librosa.get_duration(y=y)\n",),
)
