"""Visualizers of yellowbrick that moved."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.0",
    reason="FeatureImportances and RFECV have been in yellowbrick.model_selection since yellowbrick 1.0.",
    documentation="https://www.scikit-yb.org/en/latest/changelog.html",
    moves={
        "yellowbrick.features.importances": "yellowbrick.model_selection.importances",
        "yellowbrick.features.rfecv": "yellowbrick.model_selection.rfecv",
    },
    examples=(
        Example(
            before="from yellowbrick.features.importances import FeatureImportances",
            after="from yellowbrick.model_selection.importances import FeatureImportances",
        ),
    ),
    unchanged=("from yellowbrick.features import Rank2D\nRank2D\n",),
)
