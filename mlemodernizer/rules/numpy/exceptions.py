"""numpy's exceptions and warnings have a module of their own."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="NumPy 1.25 moved its exceptions and warnings to numpy.exceptions; 2.0 removed the old names.",
    documentation="https://numpy.org/doc/stable/release/2.0.0-notes.html",
    moves={
        "numpy.AxisError": "numpy.exceptions.AxisError",
        "numpy.ComplexWarning": "numpy.exceptions.ComplexWarning",
        "numpy.ModuleDeprecationWarning": "numpy.exceptions.ModuleDeprecationWarning",
        "numpy.RankWarning": "numpy.exceptions.RankWarning",
        "numpy.TooHardError": "numpy.exceptions.TooHardError",
        "numpy.VisibleDeprecationWarning": "numpy.exceptions.VisibleDeprecationWarning",
    },
    examples=(
        Example(
            setup="import warnings\nimport numpy as np\n",
            before="warnings.filterwarnings('ignore', category=np.VisibleDeprecationWarning)",
            after="warnings.filterwarnings('ignore', category=np.exceptions.VisibleDeprecationWarning)",
        ),
    ),
    unchanged=("import numpy as np\ne = np.linalg.LinAlgError\n",),
)
