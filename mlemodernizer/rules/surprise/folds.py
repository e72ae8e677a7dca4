"""split and folds of a data set."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.surprise._folds import folds_of


@dataclass(frozen=True, kw_only=True)
class Folds(Rule):
    """``for train, test in data.folds():`` → ``for train, test in KFold(n_splits=3).split(data):``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("surprise.Dataset.split", "surprise.Dataset.folds")

    def rewrite(self, site: Site) -> Replacement | None:
        folds = folds_of(site)
        if not site.is_call or not site.is_method or site.receiver is None or folds is None:
            return None
        if site.dotted.endswith(".split"):
            return without(site) if site.is_statement else None
        splitter = site.name_of("surprise.model_selection.KFold")
        return Replacement(f"{splitter}(n_splits={folds}).split({site.text(site.receiver)})")


rule = Folds(
    applies_to=">=1.1",
    reason="split and folds of a data set were removed in scikit-surprise 1.1; iterators such as KFold split it.",
    documentation="https://github.com/NicolasHug/Surprise/blob/master/CHANGELOG.md",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            before="from surprise import Dataset, Reader, SVD\n\n\ndef run(frame):\n"
            "    data = Dataset.load_from_df(frame, Reader())\n"
            "    data.split(n_folds=3)\n    for train, test in data.folds():\n        SVD().fit(train)",
            after="from surprise.model_selection import KFold\nfrom surprise import Dataset, Reader, SVD\n\n\n"
            "def run(frame):\n    data = Dataset.load_from_df(frame, Reader())\n"
            "    pass\n    for train, test in KFold(n_splits=3).split(data):\n        SVD().fit(train)",
        ),
    ),
    unchanged=("text = 'a b'\nwords = text.split()\n",),
)
