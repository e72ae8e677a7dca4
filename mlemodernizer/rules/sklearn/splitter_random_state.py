"""random_state of a splitter that does not shuffle."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class UnusedRandomState(Rule):
    """``KFold(n_splits=5, random_state=7)`` → ``KFold(n_splits=5)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.model_selection.KFold", "sklearn.model_selection.StratifiedKFold")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        shuffle = site.argument("shuffle", 1)
        if shuffle is not None and site.literal(shuffle) is not False:
            return None
        state = site.argument("random_state", 2)
        if state is None or site.literal(state) is None:
            return None
        call.remove("random_state", 2)
        return Replacement(call.text)


rule = UnusedRandomState(
    applies_to=">=0.24",
    reason="Without shuffle=True a splitter never used its random_state; since scikit-learn 0.24 that is an error.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.24.html",
    examples=(
        Example(
            setup="from sklearn.model_selection import KFold\n",
            before="folds = KFold(n_splits=10, random_state=7)",
            after="folds = KFold(n_splits=10)",
        ),
    ),
    unchanged=(
        "from sklearn.model_selection import KFold\nfolds = KFold(n_splits=10, shuffle=True, random_state=7)\n",
        "from sklearn.model_selection import KFold\nshuffled = bool(input)\n"
        "folds = KFold(n_splits=10, shuffle=shuffled, random_state=7)\n",
        "from sklearn.model_selection import ShuffleSplit\nfolds = ShuffleSplit(n_splits=10, random_state=7)\n",
    ),
)
