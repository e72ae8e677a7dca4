"""Functions of statsmodels that were misspelled, or moved."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_SPELLED = {
    "acorr_breush_godfrey": "acorr_breusch_godfrey",
    "het_breushpagan": "het_breuschpagan",
    "lillifors": "lilliefors",
}

rule = Moved(
    applies_to=">=0.13",
    reason="The misspelled names of statsmodels' tests were removed in statsmodels 0.11 to 0.13.",
    documentation="https://www.statsmodels.org/stable/release/version0.11.html",
    moves={
        f"{home}.{old}": f"{home}.{new}"
        for home in ("statsmodels.stats.api", "statsmodels.stats.diagnostic")
        for old, new in _SPELLED.items()
    },
    examples=(
        Example(
            before="from statsmodels.stats.diagnostic import het_breushpagan",
            after="from statsmodels.stats.diagnostic import het_breuschpagan",
        ),
    ),
    unchanged=("from statsmodels.stats.diagnostic import het_white, lilliefors\n",),
)
