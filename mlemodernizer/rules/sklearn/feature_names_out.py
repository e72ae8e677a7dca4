"""get_feature_names became get_feature_names_out."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_CLASSES = (
    "compose.ColumnTransformer",
    "feature_extraction.DictVectorizer",
    "feature_extraction.text.CountVectorizer",
    "feature_extraction.text.TfidfVectorizer",
    "pipeline.FeatureUnion",
    "preprocessing.OneHotEncoder",
    "preprocessing.PolynomialFeatures",
)

rule = Moved(
    applies_to=">=1.2",
    reason="get_feature_names became get_feature_names_out in scikit-learn 1.0 and went in 1.2; "
    "it gives an array instead of a list.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    moves={f"sklearn.{name}.get_feature_names": f"sklearn.{name}.get_feature_names_out" for name in _CLASSES},
    examples=(
        Example(
            setup="from sklearn.feature_extraction.text import CountVectorizer\n"
            "words = CountVectorizer()\ncounts = words.fit_transform(['a word', 'two words'])\n",
            before="names = words.get_feature_names()",
            after="names = words.get_feature_names_out()",
        ),
    ),
    unchanged=("class Words:\n    def get_feature_names(self):\n        return []\nWords().get_feature_names()\n",),
)
