"""tsplot."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example

_SOURCE = """
def time_series_plot(data, time=None, unit=None, condition=None, value=None, ci=68, estimator="mean", **kwargs):
    \"\"\"seaborn.tsplot: the mean of several series with its interval, drawn by lineplot.\"\"\"
    kwargs.pop("err_style", None)
    if not isinstance(data, $DataFrame):
        rows = $DataFrame($numpy.atleast_2d($numpy.asarray(data)), columns=time)
        data, kwargs["label"], condition = rows.melt(var_name="time", value_name="value"), condition, None
        time, value = "time", "value"
    interval = ("ci", ci) if ci else None
    return $lineplot(data=data, x=time, y=value, hue=condition, errorbar=interval, estimator=estimator, **kwargs)
"""
_NAMES = ("seaborn.tsplot", "seaborn.timeseries.tsplot")

rule = LocalDefinitions(
    applies_to=">=0.12",
    reason="tsplot was replaced by lineplot in seaborn 0.9 and removed in seaborn 0.10.",
    documentation="https://seaborn.pydata.org/whatsnew/v0.9.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    sources=dict.fromkeys(_NAMES, (_SOURCE,)),
    uses={"DataFrame": "pandas.DataFrame", "numpy": "numpy", "lineplot": "seaborn.lineplot"},
    gone=frozenset(_NAMES),
    examples=(
        Example(
            before="import numpy as np\nimport pandas as pd\nimport seaborn as sns\n"
            "sns.tsplot([[1, 2, 4], [2, 3, 3]], color='r')",
            after="import numpy as np\nimport pandas as pd\nimport seaborn as sns\n\n\n"
            + _SOURCE.replace("$numpy", "np").replace("$DataFrame", "pd.DataFrame").replace("$", "sns.").strip()
            + "\n\n\ntime_series_plot([[1, 2, 4], [2, 3, 3]], color='r')",
        ),
    ),
    unchanged=("import seaborn as sns\nsns.lineplot(x=[1, 2], y=[3, 4])\n",),
)
