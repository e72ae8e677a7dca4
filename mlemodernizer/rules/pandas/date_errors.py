"""to_datetime(coerce=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.20",
    reason="The argument coerce of to_datetime and to_timedelta became errors in pandas 0.17.",
    documentation="https://pandas.pydata.org/docs/whatsnew/v0.17.0.html#changes-to-to-datetime-and-to-timedelta",
    functions=("pandas.to_datetime", "pandas.to_timedelta"),
    renamed={"coerce": "errors"},
    values={("errors", True): "'coerce'", ("errors", False): "'raise'"},
    examples=(
        Example(
            setup="import pandas as pd\n",
            before="d = pd.to_datetime(['2016-01-02', 'x'], coerce=True)",
            after="d = pd.to_datetime(['2016-01-02', 'x'], errors='coerce')",
        ),
    ),
    unchanged=("import pandas as pd\nd = pd.to_datetime(['2016-01-02'], errors='coerce')\n",),
)
