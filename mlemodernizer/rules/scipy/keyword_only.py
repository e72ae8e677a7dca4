"""Arguments of scipy's functions that have to be named."""

from mlemodernizer.rewriting.kinds import KeywordOnly
from mlemodernizer.rewriting.rule import Example

_COUNTS = (None, None, "exact", "repetition")

rule = KeywordOnly(
    applies_to=">=1.14",
    reason="These arguments can only be given by name since SciPy 1.14.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html#expired-deprecations",
    functions={
        "scipy.special.comb": _COUNTS,
        "scipy.stats.ttest_ind": (None, None, "axis", "equal_var", "nan_policy"),
    },
    examples=(
        Example(
            setup="from scipy import special, stats\n",
            before="n = special.comb(5, 2, True)\nt = stats.ttest_ind([1, 2, 4], [2, 3, 5], 0, False)",
            after="n = special.comb(5, 2, exact=True)\n"
            "t = stats.ttest_ind([1, 2, 4], [2, 3, 5], axis=0, equal_var=False)",
        ),
    ),
    unchanged=("from scipy import stats\nt = stats.ttest_ind([1, 2, 4], [2, 3, 5])\n",),
)
