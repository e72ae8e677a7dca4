"""What scikit-learn lent from other libraries or keeps in another of its modules."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.5",
    reason="The name left this module of scikit-learn between 0.20 and 1.5; it is imported from where it is defined.",
    documentation="https://scikit-learn.org/stable/whats_new.html",
    moves={
        **{
            f"sklearn.{module}.{name}": f"joblib.{name}"
            for module in ("cross_validation", "grid_search", "utils")
            for name in ("Memory", "Parallel", "cpu_count", "delayed", "effective_n_jobs", "hash", "parallel_backend")
        },
        **{
            f"sklearn.{module}.check_random_state": "sklearn.utils.check_random_state"
            for module in ("cross_validation", "grid_search")
        },
        **{
            f"sklearn.{module}.clone": "sklearn.base.clone"
            for module in ("cross_validation", "grid_search", "learning_curve")
        },
        "sklearn.cluster.bicluster.SpectralBiclustering": "sklearn.cluster.SpectralBiclustering",
        "sklearn.covariance.graph_lasso_.GraphLasso": "sklearn.covariance.GraphicalLasso",
        "sklearn.cross_validation.FitFailedWarning": "sklearn.exceptions.FitFailedWarning",
        "sklearn.datasets.load_lfw_people": "sklearn.datasets.fetch_lfw_people",
        "sklearn.datasets.load_lfw_pairs": "sklearn.datasets.fetch_lfw_pairs",
        "sklearn.externals.funcsigs.signature": "inspect.signature",
        "sklearn.externals.odict.OrderedDict": "collections.OrderedDict",
        "sklearn.grid_search.BaseSearchCV": "sklearn.model_selection._search.BaseSearchCV",
        "sklearn.linear_model.logistic_regression_path": "sklearn.linear_model._logistic._logistic_regression_path",
        "sklearn.metrics.cluster.calinski_harabaz_score": "sklearn.metrics.cluster.calinski_harabasz_score",
        "sklearn.metrics.cluster.unsupervised.calinski_harabaz_score": "sklearn.metrics.calinski_harabasz_score",
        "sklearn.metrics.cluster.unsupervised": "sklearn.metrics.cluster",
        "sklearn.metrics.cluster.supervised": "sklearn.metrics.cluster",
        "sklearn.metrics.metrics": "sklearn.metrics",
        "sklearn.neighbors.DistanceMetric": "sklearn.metrics.DistanceMetric",
        "sklearn.neighbors.dist_metrics": "sklearn.metrics",
        "sklearn.utils.tosequence": "builtins.list",
        "sklearn.utils.ConvergenceWarning": "sklearn.exceptions.ConvergenceWarning",
        "sklearn.utils.DataDimensionalityWarning": "sklearn.exceptions.DataDimensionalityWarning",
        "sklearn.utils.extmath.fast_dot": "numpy.dot",
        "sklearn.utils.extmath.logsumexp": "scipy.special.logsumexp",
        "sklearn.utils.extmath.norm": "numpy.linalg.norm",
        "sklearn.utils.extmath.pinvh": "scipy.linalg.pinvh",
        "sklearn.utils.fixes.signature": "inspect.signature",
        "sklearn.utils.graph.connected_components": "scipy.sparse.csgraph.connected_components",
        "sklearn.utils.graph.graph_laplacian": "scipy.sparse.csgraph.laplacian",
        "sklearn.utils.random.choice": "numpy.random.choice",
        "sklearn.utils.testing.all_estimators": "sklearn.utils.all_estimators",
        "sklearn.utils.validation.NotFittedError": "sklearn.exceptions.NotFittedError",
        "sklearn.utils.validation.DataConversionWarning": "sklearn.exceptions.DataConversionWarning",
    },
    examples=(
        Example(
            before="from sklearn.utils.extmath import logsumexp\nfrom sklearn.neighbors import DistanceMetric",
            after="from scipy.special import logsumexp\nfrom sklearn.metrics import DistanceMetric",
        ),
        Example(
            before="from sklearn.utils import ConvergenceWarning\nimport warnings\n"
            "warnings.filterwarnings('ignore', category=ConvergenceWarning)",
            after="from sklearn.exceptions import ConvergenceWarning\nimport warnings\n"
            "warnings.filterwarnings('ignore', category=ConvergenceWarning)",
        ),
    ),
    unchanged=(
        "from sklearn.exceptions import ConvergenceWarning\n",
        "from sklearn.utils import shuffle, resample\n",
    ),
)
