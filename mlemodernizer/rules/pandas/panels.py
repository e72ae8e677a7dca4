"""Panel, where it is imported and not used."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.0",
    reason="Panel was removed in pandas 1.0 without a successor.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.0.0.html",
    gone=frozenset({"pandas.Panel", "pandas.Panel4D", "pandas.WidePanel"}),
    examples=(
        Example(
            before="from pandas import DataFrame, Panel\ndf = DataFrame({'a': [1]})",
            after="from pandas import DataFrame\ndf = DataFrame({'a': [1]})",
        ),
    ),
    unchanged=("import pandas as pd\ncube = pd.Panel({})\n", "from pandas import Panel\ncube = Panel({})\n"),
)
