"""Functions and tables of numpy that have another place or name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 1.18 to 2.0 removed these names; what they stood for is elsewhere.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html#numpy-2-0-python-api-removals",
    moves={
        "numpy.alen": "builtins.len",
        "numpy.byte_bounds": "numpy.lib.array_utils.byte_bounds",
        "numpy.compare_chararrays": "numpy.char.compare_chararrays",
        "numpy.compat.long": "builtins.int",
        "numpy.issubclass_": "builtins.issubclass",
        "numpy.issubsctype": "numpy.issubdtype",
        "numpy.safe_eval": "ast.literal_eval",
        "numpy.typeDict": "numpy.sctypeDict",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="n = np.alen([1, 2])\nt = np.typeDict['float64']",
            after="n = len([1, 2])\nt = np.sctypeDict['float64']",
        ),
    ),
    unchanged=("import numpy as np\nn = len([1, 2])\nt = np.issubdtype(np.int8, np.integer)\n",),
)
