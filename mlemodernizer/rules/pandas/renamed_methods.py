"""Methods of frames and series that were renamed."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.pandas._methods import RenamedMethods

rule = RenamedMethods(
    applies_to=">=2.0",
    reason="pandas 2.0 and earlier removed these methods in favour of others that do the same.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.0.0.html#removal-of-prior-version-deprecations-changes",
    methods={
        "pandas.DataFrame.iteritems": "items",
        "pandas.Series.iteritems": "items",
        "pandas.Index.get_values": "to_numpy",
        "pandas.DataFrame.get_values": "to_numpy",
        "pandas.Series.get_values": "to_numpy",
        "pandas.Series.bool": "item",
        "pandas.Timestamp.to_datetime": "to_pydatetime",
    },
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\n",
            before="for name, column in df.iteritems():\n    print(name)",
            after="for name, column in df.items():\n    print(name)",
        ),
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\n",
            before="names = df.columns.get_values()",
            after="names = df.columns.to_numpy()",
        ),
    ),
    unchanged=(
        "import pandas as pd\ndf = pd.DataFrame({'order': [1]})\nx = df.order.max()\n",
        "d = {}\nfor k, v in d.items():\n    pass\n",
    ),
)
