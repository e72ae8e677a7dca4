"""numpy.loads was pickle.loads."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.24",
    reason="numpy.loads was an alias of pickle.loads, removed in NumPy 1.24.",
    documentation="https://numpy.org/doc/stable/release/1.24.0-notes.html",
    moves={
        "numpy.loads": "pickle.loads",
    },
    examples=(
        Example(
            setup="import pickle\nimport numpy as np\ntext = pickle.dumps(1)\n",
            before="x = np.loads(text)",
            after="x = pickle.loads(text)",
        ),
    ),
    unchanged=("import numpy as np\nload = np.load\n",),
)
