"""Values that scikit-learn took before it checked them, or by another name."""

from mlemodernizer.rewriting.kinds import KeywordChange, KeywordTable
from mlemodernizer.rewriting.rule import Example


def _values(**changes: tuple[object, str]) -> KeywordChange:
    return KeywordChange(values={(name, old): new for name, (old, new) in changes.items()})


_SPLIT = _values(min_samples_split=(1, "2"))
_TREES = (
    "ensemble.ExtraTreesClassifier ensemble.ExtraTreesRegressor ensemble.GradientBoostingClassifier "
    "ensemble.GradientBoostingRegressor ensemble.RandomForestClassifier ensemble.RandomForestRegressor "
    "tree.DecisionTreeClassifier tree.DecisionTreeRegressor tree.ExtraTreeClassifier tree.ExtraTreeRegressor"
)
_WEIGHTED = (
    "ensemble.ExtraTreesClassifier ensemble.RandomForestClassifier tree.DecisionTreeClassifier tree.ExtraTreeClassifier"
)
_TEXT: dict[tuple[str, object], str] = {("min_df", 0): "1"}

rule = KeywordTable(
    applies_to=">=1.2",
    reason="scikit-learn refuses this value since a release between 0.18 and 1.2; what it did is written out.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html",
    changes={
        **{f"sklearn.{c}": _SPLIT for c in _TREES.split()},
        **{
            f"sklearn.{c}": KeywordChange(
                values={("min_samples_split", 1): "2", ("class_weight", "auto"): "'balanced'"}
            )
            for c in _WEIGHTED.split()
        },
        "sklearn.decomposition.FastICA": _values(whiten=(True, "'arbitrary-variance'")),
        "sklearn.feature_extraction.text.CountVectorizer": KeywordChange(values=_TEXT),
        "sklearn.feature_extraction.text.TfidfTransformer": _values(norm=(False, "None")),
        "sklearn.feature_extraction.text.TfidfVectorizer": KeywordChange(values={**_TEXT, ("norm", False): "None"}),
        "sklearn.linear_model.RANSACRegressor": KeywordChange(
            values={("loss", "absolute_loss"): "'absolute_error'", ("loss", "squared_loss"): "'squared_error'"}
        ),
        "sklearn.svm.LinearSVC": KeywordChange(
            values={("loss", "l1"): "'hinge'", ("loss", "l2"): "'squared_hinge'"}, positions={"loss": 1}
        ),
        "sklearn.svm.LinearSVR": KeywordChange(
            values={("loss", "l1"): "'epsilon_insensitive'", ("loss", "l2"): "'squared_epsilon_insensitive'"}
        ),
        "sklearn.svm.SVC": _values(decision_function_shape=(None, "'ovo'")),
    },
    examples=(
        Example(
            setup="from sklearn.ensemble import RandomForestClassifier\n",
            before="model = RandomForestClassifier(min_samples_split=1, n_estimators=3).fit([[0], [1]], [0, 1])",
            after="model = RandomForestClassifier(min_samples_split=2, n_estimators=3).fit([[0], [1]], [0, 1])",
        ),
        Example(
            setup="from sklearn.feature_extraction.text import TfidfVectorizer\n",
            before="words = TfidfVectorizer(min_df=0).fit(['a word'])",
            after="words = TfidfVectorizer(min_df=1).fit(['a word'])",
        ),
    ),
    unchanged=(
        "from sklearn.tree import DecisionTreeClassifier\nDecisionTreeClassifier(min_samples_split=1.0)\n",
        "from sklearn.feature_extraction.text import CountVectorizer\nCountVectorizer(min_df=0.0)\n",
        "from sklearn.svm import LinearSVC\nLinearSVC(penalty='l1', dual=False)\n",
    ),
)
