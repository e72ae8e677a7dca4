"""Arguments of KMeans that did nothing for the result, and the names of its algorithms."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.3",
    reason="n_jobs and precompute_distances of k-means went in scikit-learn 1.0; they concerned speed only. "
    "The algorithms 'auto' and 'full' are called 'elkan' and 'lloyd' since 1.1; all give the same clusters.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-cluster",
    functions=("sklearn.cluster.KMeans",),
    removed={"n_jobs": (), "precompute_distances": ()},
    values={("algorithm", "auto"): "'elkan'", ("algorithm", "full"): "'lloyd'"},
    affects=frozenset({"runtime"}),
    examples=(
        Example(
            setup="from sklearn.cluster import KMeans\n",
            before="model = KMeans(n_clusters=2, n_init=10, n_jobs=-1, algorithm='full')",
            after="model = KMeans(n_clusters=2, n_init=10, algorithm='lloyd')",
        ),
    ),
    unchanged=(
        "from sklearn.cluster import KMeans\nKMeans(n_clusters=2, n_init=10)\n",
        "from sklearn.cluster import DBSCAN\nDBSCAN(n_jobs=2)\n",
    ),
)
