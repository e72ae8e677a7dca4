"""Sound files that are written."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class WrittenFiles(Rule):
    """``librosa.output.write_wav(path, y, sr)`` → ``soundfile.write(path, y, sr)``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        norm = call.remove("norm", 3)
        path, y, rate = call.source("path", 0), call.source("y", 1), call.source("sr", 2)
        if not (path and y and rate) or norm not in (None, "True", "False"):
            return None
        sound = f"{site.name_of('librosa.util.normalize')}({y})" if norm == "True" else y
        return Replacement(f"{site.name_of('soundfile.write')}({path}, {sound}, {rate})")


rule = WrittenFiles(
    applies_to=">=0.8",
    reason="librosa.output was removed in librosa 0.8; soundfile, which librosa reads with, writes.",
    documentation="https://librosa.org/doc/latest/advanced.html#write-out-audio-files",
    gone=frozenset({"librosa.output.write_wav"}),
    examples=(
        Example(
            setup="import librosa\nimport numpy as np\nimport soundfile\ny = np.zeros(4096, dtype='float32')\n",
            before="librosa.output.write_wav('a.wav', y, 22050)",
            after="soundfile.write('a.wav', y, 22050)",
        ),
    ),
    unchanged=("import soundfile\nwrite = lambda y: soundfile.write('a.wav', y, 22050)\n",),
)
