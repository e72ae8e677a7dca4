"""n_iter= of estimators that say max_iter= now and stop as before."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.7",
    reason="n_iter became max_iter in TSNE, BayesianRidge and ARDRegression; the old name was removed by "
    "scikit-learn 1.7.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.5.html#sklearn-manifold",
    functions=(
        "sklearn.linear_model.ARDRegression",
        "sklearn.linear_model.BayesianRidge",
        "sklearn.manifold.TSNE",
    ),
    renamed={"n_iter": "max_iter"},
    examples=(
        Example(
            setup="from sklearn.manifold import TSNE\n",
            before="model = TSNE(n_components=2, perplexity=40, n_iter=300)",
            after="model = TSNE(n_components=2, perplexity=40, max_iter=300)",
        ),
    ),
    unchanged=(
        "from sklearn.model_selection import RandomizedSearchCV\nRandomizedSearchCV(None, {}, n_iter=5)\n",
        "from sklearn.decomposition import TruncatedSVD\nTruncatedSVD(n_iter=7)\n",
    ),
)
