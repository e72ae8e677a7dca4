"""The period of a seasonal decomposition."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.13",
    reason="The argument freq of seasonal_decompose has been called period since statsmodels 0.11.",
    documentation="https://www.statsmodels.org/stable/release/version0.11.html",
    functions=("statsmodels.tsa.seasonal.seasonal_decompose",),
    renamed={"freq": "period"},
    examples=(
        Example(
            setup="import numpy as np\nimport statsmodels.api as sm\ny = np.arange(24.0)\n",
            before="parts = sm.tsa.seasonal_decompose(y, model='additive', freq=6)",
            after="parts = sm.tsa.seasonal_decompose(y, model='additive', period=6)",
        ),
    ),
    unchanged=("import pandas as pd\ndates = pd.date_range('2000', periods=3, freq='D')\n",),
)
