"""jaccard_similarity_score, which computed the accuracy."""

from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_MULTILABEL = ("MultiLabelBinarizer", "make_multilabel_classification", "MultiOutputClassifier", "ClassifierChain")


@dataclass(frozen=True, kw_only=True)
class JaccardSimilarity(MovedCalls):
    """``jaccard_similarity_score(y, p)`` → ``accuracy_score(y, p)``; the mean over samples with several labels each."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred:
            return None
        call = site.call
        call.name_positionals((None, None, "normalize", "sample_weight"))
        if any(site.is_bound(name) for name in _MULTILABEL) and not call.has("normalize"):
            call.set_function(site.name_of("sklearn.metrics.jaccard_score"))
            call.set("average", "'samples'")
        return Replacement(call.text)


rule = JaccardSimilarity(
    applies_to=">=0.23",
    reason="jaccard_similarity_score was removed in scikit-learn 0.23; for one label per sample it was the accuracy.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.21.html#sklearn-metrics",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"scores"}),
    moves={"sklearn.metrics.jaccard_similarity_score": "sklearn.metrics.accuracy_score"},
    examples=(
        Example(
            setup="from sklearn import metrics\n",
            before="score = metrics.jaccard_similarity_score([1, 2, 3], [1, 2, 1])",
            after="score = metrics.accuracy_score([1, 2, 3], [1, 2, 1])",
        ),
    ),
    unchanged=("from sklearn.metrics import jaccard_score\njaccard_score([1, 0], [1, 1])\n",),
)
