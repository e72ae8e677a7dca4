"""Attributes of fitted estimators that have another name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_NAMES = {
    "calibration.CalibratedClassifierCV": "base_estimator=estimator",
    "cluster.AgglomerativeClustering": "n_components_=n_connected_components_",
    "cluster.FeatureAgglomeration": "n_components_=n_connected_components_",
    "cross_decomposition.PLSRegression": "x_mean_=_x_mean x_std_=_x_std y_mean_=_y_mean y_std_=_y_std",
    "decomposition.KernelPCA": "lambdas_=eigenvalues_ alphas_=eigenvectors_",
    "decomposition.PCA": "n_features_=n_features_in_",
    "discriminant_analysis.QuadraticDiscriminantAnalysis": "covariances_=covariance_",
    "ensemble.AdaBoostClassifier": "base_estimator=estimator base_estimator_=estimator_",
    "ensemble.AdaBoostRegressor": "base_estimator=estimator base_estimator_=estimator_",
    "ensemble.BaggingClassifier": "base_estimator=estimator base_estimator_=estimator_",
    "ensemble.BaggingRegressor": "base_estimator=estimator base_estimator_=estimator_",
    "ensemble.ExtraTreesClassifier": "base_estimator_=estimator_",
    "ensemble.ExtraTreesRegressor": "base_estimator_=estimator_",
    "ensemble.GradientBoostingClassifier": "n_features=n_features_in_",
    "ensemble.GradientBoostingRegressor": "n_features=n_features_in_",
    "ensemble.IsolationForest": "base_estimator_=estimator_ n_features_=n_features_in_",
    "ensemble.RandomForestClassifier": "base_estimator_=estimator_",
    "ensemble.RandomForestRegressor": "base_estimator_=estimator_",
    "ensemble.RandomTreesEmbedding": "n_features_=n_features_in_",
    "feature_extraction.text.CountVectorizer": "fixed_vocabulary=fixed_vocabulary_",
    "feature_extraction.text.TfidfVectorizer": "fixed_vocabulary=fixed_vocabulary_",
    "linear_model.LarsCV": "cv_mse_path_=mse_path_",
    "linear_model.LassoLarsCV": "cv_mse_path_=mse_path_",
    "manifold.TSNE": "n_iter_final=n_iter_",
    "naive_bayes.BernoulliNB": "n_features_=n_features_in_",
    "naive_bayes.ComplementNB": "n_features_=n_features_in_",
    "naive_bayes.GaussianNB": "sigma_=var_",
    "naive_bayes.MultinomialNB": "n_features_=n_features_in_",
    "preprocessing.MinMaxScaler": "data_min=data_min_ data_range=data_range_",
    "preprocessing.PolynomialFeatures": "n_input_features_=n_features_in_",
    "preprocessing.StandardScaler": "std_=scale_",
    "tree.ExtraTreeClassifier": "n_features_=n_features_in_",
    "tree.ExtraTreeRegressor": "n_features_=n_features_in_",
}

rule = Moved(
    applies_to=">=1.4",
    reason="The attribute has another name in scikit-learn since a release between 0.17 and 1.2; the old one is gone.",
    documentation="https://scikit-learn.org/stable/whats_new.html",
    moves={
        f"sklearn.{owner}.{old}": f"sklearn.{owner}.{new}"
        for owner, pairs in _NAMES.items()
        for old, new in (pair.split("=") for pair in pairs.split())
    },
    examples=(
        Example(
            setup="from sklearn.naive_bayes import GaussianNB\nmodel = GaussianNB().fit([[0], [1], [3]], [0, 0, 1])\n",
            before="variances = model.sigma_",
            after="variances = model.var_",
        ),
    ),
    unchanged=("class Model:\n    sigma_ = 3\nModel().sigma_\n", "def show(model):\n    return model.std_\n"),
)
