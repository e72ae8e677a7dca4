"""sparse= of OneHotEncoder became sparse_output=."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.4",
    reason="sparse became sparse_output in scikit-learn 1.2; the old name was removed in 1.4.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html#sklearn-preprocessing",
    functions=("sklearn.preprocessing.OneHotEncoder",),
    renamed={"sparse": "sparse_output"},
    removed={"n_values": ("auto",)},
    examples=(
        Example(
            setup="from sklearn.preprocessing import OneHotEncoder\n",
            before="encoder = OneHotEncoder(sparse=False)",
            after="encoder = OneHotEncoder(sparse_output=False)",
        ),
    ),
    unchanged=("from sklearn.feature_extraction import DictVectorizer\nDictVectorizer(sparse=False)\n",),
)
