"""DataFrame.applymap became DataFrame.map."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.pandas._methods import RenamedMethods

rule = RenamedMethods(
    applies_to=">=3.0",
    reason="DataFrame.applymap became DataFrame.map in pandas 2.1; the old name was removed in pandas 3.0.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v2.1.0.html",
    methods={
        "pandas.DataFrame.applymap": "map",
        "pandas.DataFrame.pad": "ffill",
        "pandas.Series.pad": "ffill",
        "pandas.DataFrame.backfill": "bfill",
        "pandas.Series.backfill": "bfill",
    },
    examples=(
        Example(
            setup="import pandas as pd\ndf = pd.DataFrame({'a': [1]})\n",
            before="texts = df.applymap(str)",
            after="texts = df.map(str)",
        ),
    ),
    unchanged=("import pandas as pd\ndf = pd.DataFrame({'pad': [1]})\nx = df['pad'].map(str)\ny = df.pad.max()\n",),
)
