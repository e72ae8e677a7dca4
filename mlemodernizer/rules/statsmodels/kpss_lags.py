"""The lags of kpss."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.14",
    reason="Since statsmodels 0.14 the lags of kpss are called nlags, of which the default is 'auto'.",
    documentation="https://www.statsmodels.org/stable/release/version0.13.html",
    functions=("statsmodels.tsa.api.kpss", "statsmodels.tsa.stattools.kpss"),
    renamed={"lags": "nlags"},
    values={("nlags", None): "'legacy'"},
    examples=(
        Example(
            setup="from statsmodels.tsa.stattools import kpss\n",
            before="result = kpss([1.0, 3.0, 2.0, 5.0, 4.0], lags=1)",
            after="result = kpss([1.0, 3.0, 2.0, 5.0, 4.0], nlags=1)",
        ),
    ),
    unchanged=("from statsmodels.tsa.stattools import adfuller\nadfuller([1.0, 2.0, 3.0, 5.0, 1.0], maxlag=1)\n",),
)
