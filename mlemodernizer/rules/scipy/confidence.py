"""interval(alpha=) of distributions."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

_DISTRIBUTIONS = [
    "bernoulli",
    "beta",
    "binom",
    "cauchy",
    "chi",
    "chi2",
    "erlang",
    "expon",
    "exponpow",
    "f",
    "gamma",
    "geom",
    "gumbel_l",
    "gumbel_r",
    "hypergeom",
    "laplace",
    "logistic",
    "lognorm",
    "nbinom",
    "norm",
    "pareto",
    "poisson",
    "randint",
    "rayleigh",
    "t",
    "triang",
    "truncnorm",
    "uniform",
    "weibull_max",
    "weibull_min",
]

rule = Keywords(
    applies_to=">=1.11",
    reason="The argument alpha of the intervals of distributions is called confidence since SciPy 1.9.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.11.0-notes.html#expired-deprecations",
    functions=tuple(f"scipy.stats.{name}.interval" for name in _DISTRIBUTIONS),
    renamed={"alpha": "confidence"},
    examples=(
        Example(
            setup="from scipy import stats\n",
            before="low, high = stats.t.interval(alpha=0.95, df=9, loc=1, scale=2)",
            after="low, high = stats.t.interval(confidence=0.95, df=9, loc=1, scale=2)",
        ),
    ),
    unchanged=(
        "from scipy import stats\nstats.norm.interval(0.95)\nstats.bayes_mvs([1, 2, 4], alpha=0.9)\n",
        "class norm:\n    def interval(alpha):\n        return alpha\n\n\nnorm.interval(alpha=1)\n",
    ),
)
