"""Which ends of a range count."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=2.0",
    reason="Since pandas 2.0 the ends that belong to a range are named: 'both', 'neither', 'left' or 'right'.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v1.4.0.html#other-deprecations",
    functions=("pandas.Series.between", "pandas.date_range", "pandas.bdate_range"),
    renamed={"closed": "inclusive"},
    values={("inclusive", True): "'both'", ("inclusive", False): "'neither'", ("inclusive", None): "'both'"},
    examples=(
        Example(
            setup="import pandas as pd\ns = pd.Series([1, 2, 3])\n",
            before="m = s.between(1, 3, inclusive=False)\nd = pd.date_range('2016-01-01', '2016-01-04', closed='left')",
            after="m = s.between(1, 3, inclusive='neither')\n"
            "d = pd.date_range('2016-01-01', '2016-01-04', inclusive='left')",
        ),
    ),
    unchanged=(
        "import pandas as pd\ns = pd.Series([1, 2, 3])\nm = s.between(1, 3)\nr = s.rolling(2, closed='left')\n",
    ),
)
