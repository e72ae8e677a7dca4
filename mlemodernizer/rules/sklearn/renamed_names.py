"""Classes and functions of scikit-learn that have another name or another module."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=0.24",
    reason="The old name was removed from scikit-learn between 0.20 and 0.24; this is the same under its new name.",
    documentation="https://scikit-learn.org/stable/whats_new.html",
    moves={
        "sklearn.covariance.GraphLasso": "sklearn.covariance.GraphicalLasso",
        "sklearn.covariance.GraphLassoCV": "sklearn.covariance.GraphicalLassoCV",
        "sklearn.covariance.graph_lasso": "sklearn.covariance.graphical_lasso",
        "sklearn.lda": "sklearn.discriminant_analysis",
        "sklearn.lda.LDA": "sklearn.discriminant_analysis.LinearDiscriminantAnalysis",
        "sklearn.qda": "sklearn.discriminant_analysis",
        "sklearn.qda.QDA": "sklearn.discriminant_analysis.QuadraticDiscriminantAnalysis",
        "sklearn.metrics.calinski_harabaz_score": "sklearn.metrics.calinski_harabasz_score",
        "sklearn.pls": "sklearn.cross_decomposition",
        "sklearn.svm.sparse": "sklearn.svm",
    },
    examples=(
        Example(
            before="from sklearn.lda import LDA\nmodel = LDA(n_components=1)",
            after="from sklearn.discriminant_analysis import LinearDiscriminantAnalysis\n"
            "model = LinearDiscriminantAnalysis(n_components=1)",
        ),
        Example(
            before="from sklearn import metrics\nscore = metrics.calinski_harabaz_score",
            after="from sklearn import metrics\nscore = metrics.calinski_harabasz_score",
        ),
    ),
    unchanged=("from sklearn.decomposition import LatentDirichletAllocation as LDA\nLDA(n_components=2)\n",),
)
