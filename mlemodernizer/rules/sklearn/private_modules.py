"""Modules of scikit-learn that became private in 0.22: their contents are reached through the package."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_MODULES = {
    "cluster": "affinity_propagation_ bicluster birch dbscan_ hierarchical k_means_ mean_shift_ optics_ spectral",
    "covariance": "elliptic_envelope empirical_covariance_ graph_lasso_ robust_covariance shrunk_covariance_",
    "cross_decomposition": "cca_ pls_",
    "datasets": "base california_housing covtype kddcup99 lfw olivetti_faces openml rcv1 samples_generator "
    "species_distributions svmlight_format twenty_newsgroups",
    "decomposition": "base factor_analysis fastica_ incremental_pca kernel_pca nmf online_lda pca sparse_pca "
    "truncated_svd",
    "ensemble": "bagging base forest gradient_boosting iforest voting voting_classifier weight_boosting",
    "feature_extraction": "dict_vectorizer hashing",
    "feature_selection": "base from_model mutual_info_ rfe univariate_selection variance_threshold",
    "gaussian_process": "gpc gpr",
    "linear_model": "base bayes coordinate_descent huber least_angle logistic omp passive_aggressive perceptron ransac "
    "ridge stochastic_gradient theil_sen",
    "manifold": "isomap locally_linear mds spectral_embedding_ t_sne",
    "metrics": "classification ranking regression scorer",
    "mixture": "bayesian_mixture gaussian_mixture",
    "neighbors": "ball_tree classification graph kd_tree kde lof nearest_centroid regression unsupervised",
    "neural_network": "multilayer_perceptron rbm",
    "preprocessing": "data label",
    "semi_supervised": "label_propagation",
    "svm": "bounds classes",
    "tree": "export tree",
}

rule = Moved(
    applies_to=">=0.24",
    reason="Modules such as sklearn.ensemble.forest became private in scikit-learn 0.22 and went in 0.24; "
    "their contents are imported from the package.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.22.html#clear-definition-of-the-public-api",
    moves={
        **{f"sklearn.{p}.{m}": f"sklearn.{p}" for p, modules in _MODULES.items() for m in modules.split()},
        "sklearn.datasets.base.Bunch": "sklearn.utils.Bunch",
        "sklearn.feature_extraction.stop_words": "sklearn.feature_extraction.text",
        "sklearn.metrics.classification._check_targets": "sklearn.metrics._classification._check_targets",
        "sklearn.utils.testing": "sklearn.utils._testing",
        "sklearn.utils.safe_indexing": "sklearn.utils._safe_indexing",
    },
    examples=(
        Example(
            before="from sklearn.datasets.samples_generator import make_blobs\n"
            "from sklearn.ensemble.forest import RandomForestClassifier",
            after="from sklearn.datasets import make_blobs\nfrom sklearn.ensemble import RandomForestClassifier",
        ),
    ),
    unchanged=(
        "from sklearn.feature_extraction.text import TfidfVectorizer\n",
        "from sklearn import tree\ntree.DecisionTreeClassifier()\n",
        "import sklearn.decomposition\nsklearn.decomposition.dict_learning\n",
    ),
)
