"""Functions that moved from scipy.misc to scipy.special."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.3",
    reason="comb, factorial and logsumexp moved from scipy.misc to scipy.special; scipy.misc lost them in SciPy 1.3.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.3.0-notes.html",
    moves={
        "scipy.misc.comb": "scipy.special.comb",
        "scipy.misc.factorial": "scipy.special.factorial",
        "scipy.misc.factorial2": "scipy.special.factorial2",
        "scipy.misc.factorialk": "scipy.special.factorialk",
        "scipy.misc.logsumexp": "scipy.special.logsumexp",
    },
    examples=(
        Example(
            setup="",
            before="from scipy.misc import comb, factorial",
            after="from scipy.special import comb, factorial",
        ),
        Example(
            setup="import scipy.special\nimport scipy.misc\n",
            before="n = scipy.misc.comb(4, 2)",
            after="n = scipy.special.comb(4, 2)",
        ),
    ),
    unchanged=(
        "from scipy.special import comb\n",
        "def factorial(n):\n    return 1\nfactorial(3)\n",
    ),
)
