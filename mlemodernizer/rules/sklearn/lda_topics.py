"""n_topics= of LatentDirichletAllocation became n_components=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=0.21",
    reason="n_topics became n_components in scikit-learn 0.19; the old name was removed in 0.21.",
    documentation="https://scikit-learn.org/0.19/whats_new.html",
    functions=("sklearn.decomposition.LatentDirichletAllocation",),
    renamed={"n_topics": "n_components"},
    examples=(
        Example(
            setup="from sklearn.decomposition import LatentDirichletAllocation\n",
            before="model = LatentDirichletAllocation(n_topics=4, random_state=0)",
            after="model = LatentDirichletAllocation(n_components=4, random_state=0)",
        ),
    ),
    unchanged=("from sklearn.decomposition import NMF\nNMF(n_components=2)\n",),
)
