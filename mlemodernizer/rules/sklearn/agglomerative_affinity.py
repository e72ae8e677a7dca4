"""affinity= of agglomerative clustering became metric=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.4",
    reason="affinity of agglomerative clustering became metric in scikit-learn 1.2; the old name was removed in 1.4.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-cluster",
    functions=("sklearn.cluster.AgglomerativeClustering", "sklearn.cluster.FeatureAgglomeration"),
    renamed={"affinity": "metric"},
    examples=(
        Example(
            setup="from sklearn.cluster import AgglomerativeClustering\n",
            before="model = AgglomerativeClustering(n_clusters=3, affinity='euclidean', linkage='ward')",
            after="model = AgglomerativeClustering(n_clusters=3, metric='euclidean', linkage='ward')",
        ),
    ),
    unchanged=("from sklearn.cluster import SpectralClustering\nSpectralClustering(affinity='rbf')\n",),
)
