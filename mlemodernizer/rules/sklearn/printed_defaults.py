"""Defaults that stood for others for a while: they come from estimators pasted as they were printed."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example

_TREES = KeywordChange(values={("n_estimators", "warn"): "10"})
_SEARCH = KeywordChange(
    removed={"iid": ("warn", "deprecated")},
    values={
        ("cv", "warn"): "3",
        ("error_score", "raise-deprecating"): "'raise'",
        ("return_train_score", "warn"): "True",
    },
)
_GAMMA = KeywordChange(values={("gamma", "auto_deprecated"): "'auto'"})
_FOLDS = KeywordChange(values={("n_splits", "warn"): "3"}, positions={"n_splits": 0})
_CV = KeywordChange(values={("cv", "warn"): "3"})
_SPLIT = KeywordChange(removed={"test_size": ("default",)})
_NORMALIZE = KeywordChange(removed={"normalize": ("deprecated",)})
_CONTAMINATION = KeywordChange(values={("contamination", "legacy"): "0.1"})
_LINEAR = "ARDRegression BayesianRidge ElasticNet Lars Lasso LassoLars LinearRegression Ridge RidgeCV RidgeClassifier"

rule = KeywordTable(
    applies_to=">=1.2",
    reason="scikit-learn 0.19 to 1.1 printed stand-ins such as 'warn' for defaults that were about to change; what "
    "they stood for is written out.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.20.html",
    changes={
        **{
            f"sklearn.ensemble.{c}": _TREES
            for c in (
                "ExtraTreesClassifier",
                "ExtraTreesRegressor",
                "RandomForestClassifier",
                "RandomForestRegressor",
                "RandomTreesEmbedding",
            )
        },
        **{f"sklearn.model_selection.{c}": _SEARCH for c in ("GridSearchCV", "RandomizedSearchCV")},
        **{f"sklearn.svm.{c}": _GAMMA for c in ("NuSVC", "NuSVR", "OneClassSVM", "SVC", "SVR")},
        **{f"sklearn.model_selection.{c}": _FOLDS for c in ("GroupKFold", "KFold", "StratifiedKFold")},
        **{f"sklearn.model_selection.{c}": _CV for c in ("cross_val_score", "cross_validate", "learning_curve")},
        **{
            f"sklearn.model_selection.{c}": _SPLIT
            for c in ("ShuffleSplit", "StratifiedShuffleSplit", "train_test_split")
        },
        **{f"sklearn.linear_model.{c}": _NORMALIZE for c in _LINEAR.split()},
        "sklearn.calibration.CalibratedClassifierCV": _CV,
        "sklearn.cluster.KMeans": KeywordChange(values={("n_init", "warn"): "10"}),
        "sklearn.ensemble.IsolationForest": _CONTAMINATION,
        "sklearn.linear_model.LogisticRegression": KeywordChange(
            removed={"multi_class": ("warn",), "l1_ratio": (None,)}, values={("solver", "warn"): "'liblinear'"}
        ),
        "sklearn.manifold.TSNE": KeywordChange(
            removed={"square_distances": ("legacy", "deprecated")},
            values={("init", "warn"): "'random'", ("learning_rate", "warn"): "200.0"},
        ),
        "sklearn.neighbors.LocalOutlierFactor": _CONTAMINATION,
        "sklearn.svm.LinearSVC": KeywordChange(values={("dual", "warn"): "True"}),
        "sklearn.svm.LinearSVR": KeywordChange(values={("dual", "warn"): "True"}),
    },
    examples=(
        Example(
            setup="from sklearn.ensemble import RandomForestClassifier\nfrom sklearn.svm import SVC\n",
            before="models = [RandomForestClassifier(n_estimators='warn'), SVC(gamma='auto_deprecated')]",
            after="models = [RandomForestClassifier(n_estimators=10), SVC(gamma='auto')]",
        ),
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n",
            before="model = LogisticRegression(C=1.0, multi_class='warn', solver='warn')",
            after="model = LogisticRegression(C=1.0, solver='liblinear')",
        ),
    ),
    unchanged=(
        "from sklearn.svm import SVC\nSVC(gamma='auto')\n",
        "import warnings\nwarnings.simplefilter('warn')\n",
        "from sklearn.linear_model import Perceptron\nPerceptron(max_iter=40)\n",
    ),
)
