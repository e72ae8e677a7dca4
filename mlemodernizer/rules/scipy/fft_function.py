"""scipy.fft, which was a function."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class FftFunction(Rule):
    """``scipy.fft(x)`` → ``np.fft.fft(x)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.fft", "scipy.ifft")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(f"{site.name_of('numpy')}.fft.{site.dotted.rpartition('.')[2]}")
        return Replacement(call.text)


rule = FftFunction(
    applies_to=">=1.5",
    reason="scipy.fft, which was NumPy's function of that name, has been a module since SciPy 1.4.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.5.0-notes.html",
    gone=frozenset({"scipy.ifft"}),
    examples=(
        Example(
            before="import numpy as np\nfrom scipy import fft, ifft\nspectrum = fft([1, 2])\nback = ifft(spectrum)",
            after="import numpy as np\nfrom scipy import fft\n"
            "spectrum = np.fft.fft([1, 2])\nback = np.fft.ifft(spectrum)",
        ),
    ),
    unchanged=("from scipy import fft\nspectrum = fft.fft([1, 2])\n", "from scipy.fftpack import fft\nfft([1, 2])\n"),
)
