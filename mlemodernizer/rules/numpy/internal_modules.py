"""Internal modules of numpy, whose contents have public names."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_READING = (
    *("fromregex", "genfromtxt", "load", "loadtxt", "packbits", "save", "savetxt", "savez", "savez_compressed"),
    "unpackbits",
)

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 2.0 made these modules private; what they hold is in the public ones.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    moves={
        "numpy.linalg.linalg": "numpy.linalg",
        "numpy.fft.fftpack": "numpy.fft",
        "numpy.testing.utils": "numpy.testing",
        "numpy.lib.arraysetops": "numpy",
        "numpy.lib.function_base": "numpy",
        "numpy.lib.shape_base": "numpy",
        "numpy.lib.twodim_base": "numpy",
        "numpy.lib.polynomial": "numpy",
        "numpy.lib.type_check": "numpy",
        "numpy.lib.index_tricks": "numpy",
        "numpy.lib.nanfunctions": "numpy",
        **{f"numpy.lib.npyio.{name}": f"numpy.{name}" for name in _READING},
        "numpy.lib.arraypad": "numpy",
        "numpy.lib.pad": "numpy.pad",
        "numpy.dual": "numpy.linalg",
        "numpy.fft.helper": "numpy.fft",
    },
    examples=(
        Example(
            setup="",
            before="from numpy.linalg.linalg import LinAlgError",
            after="from numpy.linalg import LinAlgError",
        ),
        Example(
            setup="import numpy as np\n",
            before="a = np.lib.pad([1, 2], 1, 'constant')",
            after="a = np.pad([1, 2], 1, 'constant')",
        ),
    ),
    unchanged=(
        "from numpy.linalg import LinAlgError\nfrom numpy.lib.stride_tricks import as_strided\n",
        "import numpy as np\nfrom numpy.lib.npyio import NpzFile\nx = np.lib.npyio.DataSource\n",
    ),
)
