"""Names of other libraries that pandas passed on."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=2.0",
    reason="pandas.np and pandas.datetime, deprecated since pandas 1.0, were removed in pandas 2.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    moves={"pandas.np": "numpy", "pandas.datetime": "datetime.datetime"},
    examples=(
        Example(
            setup="import numpy as np\nimport pandas as pd\n",
            before="x = pd.np.nan",
            after="x = np.nan",
        ),
        Example(
            setup="import datetime\nimport pandas as pd\n",
            before="now = pd.datetime.now()",
            after="now = datetime.datetime.now()",
        ),
    ),
    unchanged=("import pandas as pd\nx = pd.to_datetime('2016-01-01')\n",),
)
