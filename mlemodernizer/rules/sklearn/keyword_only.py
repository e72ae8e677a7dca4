"""Arguments that must be named since scikit-learn 1.0."""

from mlemodernizer.rewriting.kinds import KeywordOnly, read_positions
from mlemodernizer.rewriting.rule import Example

rule = KeywordOnly(
    applies_to=">=1.0",
    reason="Since scikit-learn 1.0 most arguments must be named.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#enforcing-keyword-only-arguments",
    functions=read_positions("mlemodernizer.rules.sklearn"),
    examples=(
        Example(
            setup="from sklearn.metrics import confusion_matrix\n",
            before="table = confusion_matrix(['a', 'b'], ['a', 'a'], ['b', 'a'])",
            after="table = confusion_matrix(['a', 'b'], ['a', 'a'], labels=['b', 'a'])",
        ),
        Example(
            setup="from sklearn.ensemble import RandomForestClassifier\n",
            before="model = RandomForestClassifier(10, 'gini', 3)",
            after="model = RandomForestClassifier(10, criterion='gini', max_depth=3)",
        ),
        Example(
            before="from sklearn.cross_validation import cross_val_score\nscorer = cross_val_score(m, X, y, 'r2', 5)",
            after="from sklearn.model_selection import cross_val_score\n"
            "scorer = cross_val_score(m, X, y, scoring='r2', cv=5)",
            not_run="no data",
        ),
    ),
    unchanged=(
        "from sklearn.neighbors import KNeighborsClassifier\nKNeighborsClassifier(3)\n",
        "from sklearn.cluster import KMeans\nKMeans(3, n_init=10)\n",
        "from sklearn.metrics import confusion_matrix\nrest = []\nf = lambda *a: confusion_matrix(*a)\n",
    ),
)
