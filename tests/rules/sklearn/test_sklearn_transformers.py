"""Imputer, OneHotEncoder, vectorizers, decomposition."""

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

ENCODER = "from sklearn.preprocessing import OneHotEncoder\n"


def test_imputer_by_position_with_numpy_added() -> None:
    assert_rewrite(
        ["from sklearn import preprocessing", "i = preprocessing.Imputer('NaN', 'median', 0, 1)"],
        [
            "from sklearn import preprocessing",
            "from sklearn.impute import SimpleImputer\nimport numpy as np\n"
            "i = SimpleImputer(missing_values=np.nan, strategy='median')",
        ],
        rules=["sklearn.imputer"],
    )


def test_imputer_of_zeros_under_another_name() -> None:
    assert_rewrite(
        "from sklearn.preprocessing import Imputer as Fill, scale\nFill(missing_values=0, copy=False)",
        "from sklearn.impute import SimpleImputer as Fill\nfrom sklearn.preprocessing import scale\n"
        "Fill(missing_values=0, copy=False)",
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(axis=1)", "(axis=1)"),
        ("(axis=k)", "(axis=k)"),
        ("(0, 'mean', 1)", "(missing_values=0, strategy='mean', axis=1)"),
        ("(**o)", "(**o)"),
    ],
)
def test_imputer_along_rows_stays_an_error(before: str, after: str) -> None:
    assert_rewrite(
        f"from sklearn.preprocessing import Imputer\nImputer{before}",
        f"from sklearn.impute import SimpleImputer\nSimpleImputer{after}",
    )


def test_imputers_of_others() -> None:
    assert_unchanged("from fancyimpute import Imputer\nImputer(axis=0)")
    assert_unchanged("from sklearn.impute import SimpleImputer\nSimpleImputer(missing_values='NaN')")


def test_columns_to_encode_are_sorted_as_before() -> None:
    assert_rewrite(
        ["from sklearn.compose import ColumnTransformer\n" + ENCODER, "e = OneHotEncoder(categorical_features=[3, 1])"],
        [
            "from sklearn.compose import ColumnTransformer\n" + ENCODER,
            "e = ColumnTransformer([('encoded', OneHotEncoder(), [1, 3])], remainder='passthrough', "
            "sparse_threshold=1)",
        ],
    )
    assert_rewrite(
        ENCODER + "OneHotEncoder(categorical_features='all', handle_unknown='ignore')",
        ENCODER + "OneHotEncoder(handle_unknown='ignore')",
    )


@pytest.mark.parametrize("columns", ["mask", "[True, False]", "[a, 1]", "slice(2)", "[]"])
def test_columns_not_in_sight(columns: str) -> None:
    assert_unchanged(f"{ENCODER}OneHotEncoder(categorical_features={columns})")


def test_sparse_argument() -> None:
    assert_rewrite(
        ENCODER + "e = OneHotEncoder(sparse=False, n_values='auto')", ENCODER + "e = OneHotEncoder(sparse_output=False)"
    )
    assert_unchanged("from sklearn.preprocessing import LabelBinarizer\nLabelBinarizer(sparse_output=True)")
    assert_unchanged("import pandas as pd\npd.get_dummies(d, sparse=True)")
    assert_unchanged(ENCODER + "OneHotEncoder(sparse=False)", versions={"sklearn": "1.1"})


def test_feature_names_of_a_fitted_vectorizer() -> None:
    assert_rewrite(
        "from sklearn.feature_extraction.text import TfidfVectorizer\nv = TfidfVectorizer().fit(t)\n"
        "v.get_feature_names()[:3]",
        "from sklearn.feature_extraction.text import TfidfVectorizer\nv = TfidfVectorizer().fit(t)\n"
        "v.get_feature_names_out()[:3]",
    )
    assert_unchanged("def names(v):\n    return v.get_feature_names()\n")
    assert_unchanged("import mine\nmine.Vectorizer().get_feature_names()")


def test_randomized_pca() -> None:
    assert_rewrite(
        "from sklearn.decomposition import PCA, RandomizedPCA\nPCA(2)\nRandomizedPCA(9, True, 3)",
        "from sklearn.decomposition import PCA, PCA as RandomizedPCA\nPCA(2)\n"
        "RandomizedPCA(9, copy=True, iterated_power=3, svd_solver='randomized')",
    )
