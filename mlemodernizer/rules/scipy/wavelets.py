"""Wavelets of scipy.signal."""

from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_RICKER = """
def signal_ricker(points, a):
    \"\"\"scipy.signal.ricker: the Mexican hat wavelet of width a.\"\"\"
    square = ($numpy.arange(0, points) - (points - 1.0) / 2) ** 2
    height = 2 / ($numpy.sqrt(3 * a) * $numpy.pi**0.25)
    return height * (1 - square / a**2) * $numpy.exp(-square / (2 * a**2))
"""

_CWT = """
def signal_cwt(data, wavelet, widths):
    \"\"\"scipy.signal.cwt: the continuous wavelet transform, a row for each width.\"\"\"
    rows = [$numpy.conj(wavelet($numpy.min([10 * width, len(data)]), width)[::-1]) for width in widths]
    return $numpy.array([$numpy.convolve(data, row, mode="same") for row in rows])
"""

_MORLET = """
def signal_morlet(M, w=5.0, s=1.0, complete=True):
    \"\"\"scipy.signal.morlet: the complex Morlet wavelet.\"\"\"
    x = $numpy.linspace(-s * 2 * $numpy.pi, s * 2 * $numpy.pi, M)
    wave = $numpy.exp(1j * w * x) - ($numpy.exp(-0.5 * w**2) if complete else 0)
    return wave * $numpy.exp(-0.5 * x**2) * $numpy.pi ** (-0.25)
"""

_SOURCES = {
    "scipy.signal.cwt": (_CWT,),
    "scipy.signal.morlet": (_MORLET,),
    "scipy.signal.ricker": (_RICKER,),
}

rule = LocalDefinitions(
    applies_to=">=1.15",
    reason="SciPy 1.15 removed the wavelets and their transform from scipy.signal; what is used is defined here.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.15.0-notes.html#expired-deprecations",
    gone=frozenset(_SOURCES),
    sources=_SOURCES,
    uses={"numpy": "numpy"},
    examples=(
        Example(
            before="import numpy as np\nfrom scipy import signal\nwave = signal.ricker(9, 2.0)",
            after="import numpy as np\nfrom scipy import signal\n\n\n"
            + _RICKER.replace("$numpy", "np").strip()
            + "\n\n\nwave = signal_ricker(9, 2.0)",
        ),
    ),
    unchanged=("import pywt\npywt.cwt([1, 2], [1], 'mexh')\n", "from scipy import signal\nsignal.hilbert([1, 2])\n"),
)
