"""pandas' plotting functions have a module of their own."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.25",
    reason="The plotting functions moved to pandas.plotting in pandas 0.20; the old homes were removed by 0.25.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.20.0.html#deprecate-plotting",
    moves={
        "pandas.tools.plotting": "pandas.plotting",
        "pandas.scatter_matrix": "pandas.plotting.scatter_matrix",
        "pandas.andrews_curves": "pandas.plotting.andrews_curves",
        "pandas.parallel_coordinates": "pandas.plotting.parallel_coordinates",
        "pandas.radviz": "pandas.plotting.radviz",
        "pandas.plot_params": "pandas.plotting.plot_params",
    },
    examples=(
        Example(
            before="from pandas.tools.plotting import scatter_matrix",
            after="from pandas.plotting import scatter_matrix",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1, 2, 4], 'b': [1, 3, 2]})\n",
            before="pd.scatter_matrix(df)",
            after="pd.plotting.scatter_matrix(df)",
        ),
    ),
    unchanged=("import pandas as pd\nfrom pandas.plotting import scatter_matrix\nx = pd.to_datetime('2016-01-01')\n",),
)
