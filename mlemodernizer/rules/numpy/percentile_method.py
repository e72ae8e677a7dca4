"""percentile(interpolation=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.4",
    reason="The argument interpolation of percentile and quantile is called method since NumPy 1.22; it was removed in "
    "NumPy 2.4.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html#expired-deprecations",
    functions=("numpy.percentile", "numpy.nanpercentile", "numpy.quantile", "numpy.nanquantile"),
    renamed={"interpolation": "method"},
    examples=(
        Example(
            setup="import numpy as np\n",
            before="q = np.percentile([1, 2, 4], [25, 75], interpolation='lower')",
            after="q = np.percentile([1, 2, 4], [25, 75], method='lower')",
        ),
    ),
    unchanged=(
        "import pandas as pd\nq = pd.Series([1, 2]).quantile(0.3, interpolation='lower')\n",
        "import numpy as np\nq = np.percentile([1, 2, 4], 25, method='lower')\n",
    ),
)
