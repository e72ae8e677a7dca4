"""scatter_matrix(edgecolor=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.9",
    reason="scatter_matrix sets edgecolors, and current matplotlib refuses that together with its alias edgecolor.",
    documentation="https://pandas.pydata.org/docs/reference/api/pandas.plotting.scatter_matrix.html",
    functions=("pandas.plotting.scatter_matrix",),
    renamed={"edgecolor": "edgecolors"},
    examples=(
        Example(
            setup=(
                "import numpy as np\nimport pandas as pd\ndf = pd.DataFrame(np.random.default_rng(0).random((9, 2)))\n"
            ),
            before="pd.plotting.scatter_matrix(df, edgecolor='black')",
            after="pd.plotting.scatter_matrix(df, edgecolors='black')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.scatter([1], [1], edgecolor='black')\n",),
)
