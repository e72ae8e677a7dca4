"""Names of yellowbrick that moved or were renamed."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.0",
    reason="The name moved or was renamed in yellowbrick 1.0.",
    documentation="https://www.scikit-yb.org/en/latest/changelog.html",
    moves={
        "yellowbrick.classifier.ThreshViz": "yellowbrick.classifier.DiscriminationThreshold",
        "yellowbrick.classifier.ThresholdVisualizer": "yellowbrick.classifier.DiscriminationThreshold",
        "yellowbrick.features.PCADecomposition": "yellowbrick.features.PCA",
        "yellowbrick.features.importances": "yellowbrick.model_selection",
        "yellowbrick.features.pca.PCADecomposition": "yellowbrick.features.PCA",
        "yellowbrick.features.rfecv": "yellowbrick.model_selection",
    },
    examples=(
        Example(
            before="from yellowbrick.features.importances import FeatureImportances",
            after="from yellowbrick.model_selection import FeatureImportances",
        ),
    ),
    unchanged=("from yellowbrick.features import Rank2D\n",),
)
