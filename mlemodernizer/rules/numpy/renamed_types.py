"""numpy's second names of its types."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 2.0 removed the second names of these types.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    moves={
        "numpy.float_": "numpy.float64",
        "numpy.complex_": "numpy.complex128",
        "numpy.cfloat": "numpy.complex128",
        "numpy.singlecomplex": "numpy.complex64",
        "numpy.longfloat": "numpy.longdouble",
        "numpy.longcomplex": "numpy.clongdouble",
        "numpy.clongfloat": "numpy.clongdouble",
        "numpy.unicode_": "numpy.str_",
        "numpy.string_": "numpy.bytes_",
        "numpy.int0": "numpy.intp",
        "numpy.uint0": "numpy.uintp",
        "numpy.object0": "numpy.object_",
        "numpy.bool8": "numpy.bool_",
        "numpy.str0": "numpy.str_",
        "numpy.bytes0": "numpy.bytes_",
        "numpy.void0": "numpy.void",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="x = np.zeros(3, dtype=np.float_)",
            after="x = np.zeros(3, dtype=np.float64)",
        ),
    ),
    unchanged=("import numpy as np\nx = np.array([1], dtype=np.float64)\ny = np.bool_(True)\n",),
)
