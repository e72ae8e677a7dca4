"""What only a failed run decides."""

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_unchanged, rewritten

ONE_DIMENSION = "Expected 2D array, got 1D array instead:\narray=[1. 2.]."
SCALAR = "Expected 2D array, got scalar array instead:\narray=6.5."
NAMES = "Feature names are only supported if all input features have string names, but your input has ['int', 'str']"
COMPONENTS = "n_components cannot be larger than min(n_features, n_classes - 1)."
SETUP = (
    "from sklearn.preprocessing import *\nfrom sklearn.linear_model import *\nimport numpy as np, pandas as pd\n"
    "from sklearn.discriminant_analysis import LinearDiscriminantAnalysis as LDA\n"
    "from sklearn.feature_extraction.text import CountVectorizer\nfrom sklearn.model_selection import cross_val_score\n"
    "s = StandardScaler()\nm = LinearRegression()\nd = pd.read_csv('a')\n"
)


def after(code: str, message: str) -> str:
    text = SETUP + code
    line = len(text.split("\n"))
    evidence = Evidence(cell="c0", cell_line=line, exception="ValueError", message=message)
    result = rewritten(text, evidence=evidence)
    assert not result.failures
    return result.notebook.cells[0].source.removeprefix(SETUP)


@pytest.mark.parametrize(
    ("code", "message", "wanted"),
    [
        ("d['a'] = s.fit_transform(d['a'])", ONE_DIMENSION,
         "d['a'] = s.fit_transform(np.asarray(d['a']).reshape(-1, 1)).ravel()"),
        ("s.fit(x)", ONE_DIMENSION, "s.fit(np.asarray(x).reshape(-1, 1))"),
        ("s.fit(x.reshape(-1, 1))\np = s.inverse_transform(q)", ONE_DIMENSION,
         "s.fit(x.reshape(-1, 1))\np = s.inverse_transform(np.asarray(q).reshape(-1, 1)).ravel()"),
        ("m.predict(x)", ONE_DIMENSION, "m.predict([x])"),
        ("m.predict(x)", SCALAR, "m.predict([[x]])"),
        ("m.fit(d, y)", NAMES, "m.fit(d.rename(columns=str), y)"),
        ("cross_val_score(m, d, y)", NAMES, "cross_val_score(m, d.rename(columns=str), y)"),
        ("LDA(n_components=3).fit(X, y)", COMPONENTS, "LDA().fit(X, y)"),
        ("CountVectorizer(stop_words=words).fit(x)",
         "The 'stop_words' parameter of CountVectorizer must be a str among {'english'}, an instance of 'list' or "
         "None. Got frozenset({'a'}) instead.", "CountVectorizer(stop_words=list(words)).fit(x)"),
        ("MinMaxScaler(feature_range=bounds).fit(x)",
         "The 'feature_range' parameter of MinMaxScaler must be an instance of 'tuple'. Got [0, 1] instead.",
         "MinMaxScaler(feature_range=tuple(bounds)).fit(x)"),
    ],
)  # fmt: skip
def test_repairs(code: str, message: str, wanted: str) -> None:
    assert after(code, message) == wanted
    assert_unchanged(SETUP + code)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("s.transform(x)", ONE_DIMENSION),  # one sample of several features, perhaps
        ("m.fit(x, y)", ONE_DIMENSION),
        ("unknown.predict(x)", ONE_DIMENSION),
        ("m.predict([x])", ONE_DIMENSION),
        ("m.fit(x, y)", NAMES),
        ("LDA(n_components=1)\nLDA(n_components=2).fit(X, y)", COMPONENTS),
        ("CountVectorizer(max_features=n).fit(x)",
         "The 'max_features' parameter of CountVectorizer must be an int in the range [1, inf) or None. "
         "Got 1.5 instead."),
        ("LogisticRegression(solver='saga').fit(X, y)",
         "The 'liblinear' solver does not support multiclass classification (n_classes >= 3)."),
    ],
)  # fmt: skip
def test_what_stays(code: str, message: str) -> None:
    assert after(code, message) == code


def test_every_liblinear_model_takes_several_classes() -> None:
    message = "The 'liblinear' solver does not support multiclass classification (n_classes >= 3)."
    done = after("a = LogisticRegression('l1')\na.fit(X, y)", message)
    assert "class OneVsRestLogisticRegression(LogisticRegression):" not in done  # the solver is made explicit first
    done = after("a = LogisticRegression(solver='liblinear')\na.fit(X, y)", message)
    assert done.endswith("a = OneVsRestLogisticRegression(solver='liblinear')\na.fit(X, y)")
