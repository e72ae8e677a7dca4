"""Metrics, searches and plots of them."""

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SEARCH = "from sklearn.model_selection import GridSearchCV\nfrom sklearn.ensemble import RandomForestRegressor\n"


def test_labels_must_be_named() -> None:
    assert_rewrite(
        "from sklearn import metrics as mt\nmt.confusion_matrix(y, p, names)\n"
        "mt.classification_report(y, p,\n    None, names)",
        "from sklearn import metrics as mt\nmt.confusion_matrix(y, p, labels=names)\n"
        "mt.classification_report(y, p,\n    labels=None, target_names=names)",
        rules=["sklearn.keyword_only"],
    )
    assert_unchanged(
        "from sklearn.metrics import log_loss, roc_curve\nlog_loss(y, p)\nroc_curve(y, p)\nroc_curve(*both)"
    )
    assert_unchanged("from mine import confusion_matrix\nconfusion_matrix(y, p, names)")


def test_root_mean_squared_error() -> None:
    assert_rewrite(
        "from sklearn.metrics import mean_squared_error as mse\nmse(a, b, squared=True)\nmse(a, b, squared=False)",
        "from sklearn.metrics import root_mean_squared_error\nfrom sklearn.metrics import mean_squared_error as mse\n"
        "mse(a, b)\nroot_mean_squared_error(a, b)",
    )
    assert_unchanged("from sklearn.metrics import mean_squared_error\nmean_squared_error(a, b, squared=s)")


def test_jaccard_was_the_accuracy() -> None:
    assert_rewrite(
        "from sklearn.metrics import jaccard_similarity_score as j\nj(y, p)",
        "from sklearn.metrics import accuracy_score as j\nj(y, p)",
        rules=["sklearn.jaccard_similarity"],
    )
    assert_rewrite(
        "from sklearn.preprocessing import MultiLabelBinarizer\nfrom sklearn import metrics\n"
        "metrics.jaccard_similarity_score(y, p)",
        "from sklearn.preprocessing import MultiLabelBinarizer\nfrom sklearn import metrics\n"
        "metrics.jaccard_score(y, p, average='samples')",
    )


def test_plots_and_functions_of_the_same_name() -> None:
    assert_rewrite(
        "from sklearn.metrics import plot_confusion_matrix, f1_score\nplot_confusion_matrix(m, X, y, normalize='true')",
        "from sklearn.metrics import ConfusionMatrixDisplay, f1_score\n"
        "ConfusionMatrixDisplay.from_estimator(m, X, y, normalize='true')",
    )
    assert_unchanged("def plot_roc_curve(a, b):\n    return a\n\n\nplot_roc_curve(1, 2)")
    assert_unchanged("from mlxtend.plotting import plot_confusion_matrix\nplot_confusion_matrix(c)")


def test_scorers() -> None:
    assert_rewrite(
        "from sklearn.cross_validation import cross_val_score\ncross_val_score(m, X, y, 'mean_squared_error')",
        "from sklearn.model_selection import cross_val_score\n"
        "cross_val_score(m, X, y, scoring='neg_mean_squared_error')",
    )
    assert_unchanged("from keras.models import Sequential\nSequential().compile(loss='mean_squared_error')")
    assert_unchanged(
        "from sklearn.model_selection import cross_val_score as c\nc(m, X, y, scoring='r2')\nc(m, X, scoring=s)"
    )


def test_searches() -> None:
    assert_rewrite(
        SEARCH + "g = [{'max_features': ['auto', 3], 'criterion': ('mse',)}]\n"
        "s = GridSearchCV(RandomForestRegressor(), g, 'r2', iid=True)",
        SEARCH + "g = [{'max_features': [1.0, 3], 'criterion': ('squared_error',)}]\n"
        "s = GridSearchCV(RandomForestRegressor(), g, scoring='r2')",
    )


def test_grids_that_stay() -> None:
    grid = "g = {'max_features': ['auto', 3]}\n"
    assert_unchanged(SEARCH + grid + "GridSearchCV(unknown, g)")
    assert_rewrite(
        SEARCH + grid + "g = {'max_features': ['auto']}\nGridSearchCV(RandomForestRegressor(), g)",
        SEARCH + grid + "g = {'max_features': [1.0]}\nGridSearchCV(RandomForestRegressor(), g)",
    )
    assert_unchanged(SEARCH + "g = {'other': ['auto', 'mse']}\nGridSearchCV(RandomForestRegressor(), g)")
    assert_unchanged(
        SEARCH + "from sklearn.ensemble import RandomForestClassifier\n" + grid +
        "GridSearchCV(RandomForestRegressor(), g)\nGridSearchCV(RandomForestClassifier(), g)"
    )  # fmt: skip
