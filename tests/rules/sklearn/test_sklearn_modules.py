"""Modules and names that moved."""

from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_spellings_of_a_moved_module() -> None:
    assert_rewrite(
        "import sklearn.cross_validation as cv\nimport sklearn.grid_search\n"
        "cv.train_test_split(X)\nsklearn.grid_search.GridSearchCV(m, g)",
        "import sklearn.model_selection as cv\nimport sklearn.model_selection\n"
        "cv.train_test_split(X)\nsklearn.model_selection.GridSearchCV(m, g)",
    )


def test_inside_a_function_with_a_comment() -> None:
    assert_rewrite(
        "def split():\n    from sklearn.cross_validation import (train_test_split,  # both\n        cross_val_score)\n",
        "def split():\n    from sklearn.model_selection import (train_test_split,  # both\n        cross_val_score)\n",
    )


def test_old_positions_belong_to_the_old_function() -> None:
    assert_rewrite(
        "from sklearn.learning_curve import learning_curve\nlearning_curve(m, X, y, sizes, 3)",
        "from sklearn.model_selection import learning_curve\nlearning_curve(m, X, y, train_sizes=sizes, cv=3)",
        rules=["sklearn.keyword_only", "sklearn.learning_curve"],
    )
    assert_rewrite(
        "from sklearn.model_selection import learning_curve\nlearning_curve(m, X, y, people)",
        "from sklearn.model_selection import learning_curve\nlearning_curve(m, X, y, groups=people)",
    )


def test_private_modules() -> None:
    assert_rewrite(
        "from sklearn.tree import tree\nfrom sklearn.metrics.scorer import make_scorer\n"
        "import sklearn.ensemble.forest as forest\ntree.DecisionTreeClassifier()\nforest.RandomForestClassifier()",
        "from sklearn import tree\nfrom sklearn.metrics import make_scorer\n"
        "import sklearn.ensemble as ensemble\ntree.DecisionTreeClassifier()\nensemble.RandomForestClassifier()",
    )


def test_carried_copies() -> None:
    assert_rewrite(
        "from sklearn.externals import joblib, six\njoblib.dump(1, 'a')\nsix.StringIO()",
        "from io import StringIO\nimport joblib\nimport six\njoblib.dump(1, 'a')\nStringIO()",
    )


def test_names_of_others() -> None:
    assert_unchanged("from mine.cross_validation import KFold\nKFold(10, n_folds=2)")
    assert_unchanged("grid_search = 3\nlearning_curve = grid_search + 1\ncross_validation = [grid_search]")
    assert_unchanged("from sklearn.externals import joblib", versions={"sklearn": "0.22"})
    assert_unchanged("from sklearn.utils.validation import check_array\nfrom sklearn.datasets import load_iris")
    assert_unchanged("import joblib, six\nfrom io import StringIO\njoblib.load('x')")


def test_star_import_of_a_moved_module() -> None:
    assert_rewrite(
        ["from sklearn.cross_validation import *", "a, b = train_test_split(X)\nfor i, j in KFold(len(X), 3):\n    i"],
        [
            "from sklearn.model_selection import KFold, train_test_split",
            "a, b = train_test_split(X)\nfor i, j in KFold(n_splits=3).split(X):\n    i",
        ],
    )
    assert_unchanged("from sklearn.model_selection import *\nx = 1")
    assert_unchanged("from sklearn.linear_model import *\nm = Ridge()")
