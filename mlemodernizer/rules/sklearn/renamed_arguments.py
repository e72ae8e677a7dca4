"""Arguments of various functions, classes and methods that have another name."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example


def _renamed(**renamed: str) -> KeywordChange:
    return KeywordChange(renamed=renamed)


_ESTIMATOR = _renamed(base_estimator="estimator")
_FINITE = _renamed(force_all_finite="ensure_all_finite")
_PARAMS = _renamed(fit_params="params")
_PLS = _renamed(Y="y")
_DISTANCE = _renamed(observations="X")

rule = KeywordTable(
    applies_to=">=1.9",
    reason="The argument has another name in scikit-learn since a release between 0.18 and 1.7; the old one is gone.",
    documentation="https://scikit-learn.org/stable/whats_new.html",
    changes={
        **{
            f"sklearn.cross_decomposition.{c}.{m}": _PLS
            for c in ("CCA", "PLSCanonical", "PLSRegression", "PLSSVD")
            for m in ("fit", "fit_transform", "transform")
        },
        **{
            f"sklearn.covariance.{c}.mahalanobis": _DISTANCE
            for c in ("EllipticEnvelope", "EmpiricalCovariance", "LedoitWolf", "MinCovDet", "OAS", "ShrunkCovariance")
        },
        "sklearn.cluster.FeatureAgglomeration.inverse_transform": _renamed(Xred="X"),
        "sklearn.datasets.make_sparse_spd_matrix": _renamed(dim="n_dim"),
        "sklearn.decomposition.NMF.inverse_transform": _renamed(W="X"),
        "sklearn.discriminant_analysis.QuadraticDiscriminantAnalysis": _renamed(store_covariances="store_covariance"),
        "sklearn.metrics.brier_score_loss": _renamed(y_prob="y_proba"),
        "sklearn.metrics.pairwise_distances": _FINITE,
        "sklearn.model_selection.GridSearchCV.inverse_transform": _renamed(Xt="X"),
        "sklearn.model_selection.RandomizedSearchCV.inverse_transform": _renamed(Xt="X"),
        "sklearn.model_selection.learning_curve": _PARAMS,
        "sklearn.model_selection.permutation_test_score": _renamed(labels="groups", fit_params="params"),
        "sklearn.model_selection.validation_curve": _PARAMS,
        "sklearn.multioutput.ClassifierChain": _ESTIMATOR,
        "sklearn.multioutput.RegressorChain": _ESTIMATOR,
        "sklearn.preprocessing.KBinsDiscretizer.inverse_transform": _renamed(Xt="X"),
        "sklearn.semi_supervised.SelfTrainingClassifier": _ESTIMATOR,
        "sklearn.utils.as_float_array": _FINITE,
        "sklearn.utils.check_X_y": _FINITE,
        "sklearn.utils.check_array": _FINITE,
    },
    examples=(
        Example(
            setup="from sklearn.utils import check_array\n",
            before="X = check_array([[1.0, float('nan')]], force_all_finite=False)",
            after="X = check_array([[1.0, float('nan')]], ensure_all_finite=False)",
        ),
        Example(
            setup="from sklearn.metrics import brier_score_loss\n",
            before="score = brier_score_loss([0, 1], y_prob=[0.2, 0.7])",
            after="score = brier_score_loss([0, 1], y_proba=[0.2, 0.7])",
        ),
    ),
    unchanged=(
        "from sklearn.metrics import brier_score_loss\nbrier_score_loss([0, 1], [0.2, 0.7])\n",
        "def check_array(a, force_all_finite):\n    return a\ncheck_array([1], force_all_finite=True)\n",
    ),
)
