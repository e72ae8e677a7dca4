"""The denominator of autocovariances."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_FUNCTIONS = ("acf", "acovf", "ccf", "ccovf")

rule = Keywords(
    applies_to=">=0.13",
    reason="The argument unbiased of acf and its kin has been called adjusted since statsmodels 0.12.",
    documentation="https://www.statsmodels.org/stable/release/version0.12.html",
    functions=(
        "statsmodels.graphics.tsaplots.plot_acf",
        *(f"statsmodels.tsa.{home}.{name}" for home in ("api", "stattools") for name in _FUNCTIONS),
    ),
    renamed={"unbiased": "adjusted"},
    examples=(
        Example(
            setup="from statsmodels.tsa.stattools import acf\n",
            before="values = acf([1.0, 2.0, 4.0, 3.0, 1.0], unbiased=True, nlags=2)",
            after="values = acf([1.0, 2.0, 4.0, 3.0, 1.0], adjusted=True, nlags=2)",
        ),
    ),
    unchanged=("from scipy import stats\nstats.kstat([1, 2], 2)\n",),
)
