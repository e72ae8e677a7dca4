"""Window functions are in scipy.signal.windows."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.13",
    reason="The window functions moved to scipy.signal.windows in SciPy 1.1; they left scipy.signal in 1.13.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.13.0-notes.html",
    moves={
        "scipy.signal.barthann": "scipy.signal.windows.barthann",
        "scipy.signal.bartlett": "scipy.signal.windows.bartlett",
        "scipy.signal.blackman": "scipy.signal.windows.blackman",
        "scipy.signal.blackmanharris": "scipy.signal.windows.blackmanharris",
        "scipy.signal.bohman": "scipy.signal.windows.bohman",
        "scipy.signal.boxcar": "scipy.signal.windows.boxcar",
        "scipy.signal.chebwin": "scipy.signal.windows.chebwin",
        "scipy.signal.cosine": "scipy.signal.windows.cosine",
        "scipy.signal.exponential": "scipy.signal.windows.exponential",
        "scipy.signal.flattop": "scipy.signal.windows.flattop",
        "scipy.signal.gaussian": "scipy.signal.windows.gaussian",
        "scipy.signal.general_gaussian": "scipy.signal.windows.general_gaussian",
        "scipy.signal.hamming": "scipy.signal.windows.hamming",
        "scipy.signal.hann": "scipy.signal.windows.hann",
        "scipy.signal.kaiser": "scipy.signal.windows.kaiser",
        "scipy.signal.nuttall": "scipy.signal.windows.nuttall",
        "scipy.signal.parzen": "scipy.signal.windows.parzen",
        "scipy.signal.triang": "scipy.signal.windows.triang",
        "scipy.signal.tukey": "scipy.signal.windows.tukey",
        "scipy.signal.hanning": "scipy.signal.windows.hann",
    },
    examples=(
        Example(
            setup="from scipy import signal\n",
            before="w = signal.hann(51)",
            after="w = signal.windows.hann(51)",
        ),
        Example(
            setup="",
            before="from scipy.signal import gaussian",
            after="from scipy.signal.windows import gaussian",
        ),
    ),
    unchanged=("from scipy import signal\nw = signal.get_window('hann', 51)\nb = signal.windows.hamming(3)\n",),
)
