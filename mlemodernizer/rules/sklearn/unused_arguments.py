"""Arguments that did nothing for the result any more and went."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example


def _removed(**removed: tuple[object, ...]) -> KeywordChange:
    return KeywordChange(removed=removed)


_CHECK = _removed(warn_on_dtype=())
_BICLUSTER = _removed(n_jobs=())
_PCA = _removed(normalize_components=(True, "deprecated"))
_NEAREST = _removed(batch_size=())

rule = KeywordTable(
    applies_to=">=1.2",
    reason="The argument was removed from scikit-learn between 0.19 and 1.2; it had no effect on the result, or this "
    "is the value that happens without.",
    documentation="https://scikit-learn.org/stable/whats_new.html",
    changes={
        "sklearn.cluster.AgglomerativeClustering": _removed(pooling_func=(), n_components=()),
        "sklearn.cluster.Birch": _removed(copy=()),
        "sklearn.cluster.DBSCAN": _removed(random_state=()),
        "sklearn.cluster.FeatureAgglomeration": _removed(n_components=()),
        "sklearn.cluster.SpectralBiclustering": _BICLUSTER,
        "sklearn.cluster.SpectralCoclustering": _BICLUSTER,
        "sklearn.cluster.dbscan": _removed(random_state=()),
        "sklearn.cluster.k_means": _removed(n_jobs=(), precompute_distances=()),
        "sklearn.decomposition.MiniBatchSparsePCA": _PCA,
        "sklearn.decomposition.SparsePCA": _PCA,
        "sklearn.ensemble.IsolationForest": _removed(behaviour=("new", "deprecated")),
        "sklearn.feature_extraction.FeatureHasher": _removed(non_negative=(False,)),
        "sklearn.feature_extraction.text.HashingVectorizer": _removed(non_negative=(False,)),
        "sklearn.feature_extraction.text.TfidfVectorizer.transform": _removed(copy=()),
        "sklearn.feature_selection.RFE": _removed(estimator_params=(None,)),
        "sklearn.feature_selection.RFECV": _removed(estimator_params=(None,)),
        "sklearn.linear_model.Lars": _removed(positive=(False,)),
        "sklearn.linear_model.LarsCV": _removed(positive=(False,)),
        "sklearn.linear_model.TheilSenRegressor": _removed(copy_X=()),
        "sklearn.manifold.TSNE": _removed(square_distances=(True,)),
        "sklearn.metrics.auc": _removed(reorder=(False, "deprecated")),
        "sklearn.metrics.fowlkes_mallows_score": _removed(sparse=()),
        "sklearn.metrics.hamming_loss": _removed(labels=(), classes=()),
        "sklearn.metrics.log_loss": _removed(eps=(1e-15, "auto")),
        "sklearn.metrics.pairwise.manhattan_distances": _removed(sum_over_features=(True,), size_threshold=()),
        "sklearn.metrics.pairwise_distances_argmin": _NEAREST,
        "sklearn.metrics.pairwise_distances_argmin_min": _NEAREST,
        "sklearn.model_selection.GridSearchCV": _removed(fit_params=(None,)),
        "sklearn.model_selection.RandomizedSearchCV": _removed(fit_params=(None,)),
        "sklearn.preprocessing.FunctionTransformer": _removed(pass_y=(False, "deprecated")),
        "sklearn.preprocessing.StandardScaler.transform": _removed(y=()),
        "sklearn.semi_supervised.LabelPropagation": _removed(alpha=(None,)),
        "sklearn.svm.OneClassSVM": _removed(random_state=()),
        "sklearn.tree.plot_tree": _removed(rotate=()),
        "sklearn.utils.check_X_y": _CHECK,
        "sklearn.utils.check_array": _CHECK,
    },
    examples=(
        Example(
            setup="from sklearn.ensemble import IsolationForest\n",
            before="model = IsolationForest(contamination=0.1, behaviour='new')",
            after="model = IsolationForest(contamination=0.1)",
        ),
        Example(
            setup="from sklearn import metrics\n",
            before="area = metrics.auc([0, 1], [0, 1], reorder=False)",
            after="area = metrics.auc([0, 1], [0, 1])",
        ),
    ),
    unchanged=(
        "from sklearn.metrics import log_loss\nlog_loss([0, 1], [0.1, 0.9], eps=0.01)\n",
        "from sklearn.svm import SVC\nSVC(random_state=1)\n",
    ),
)
