"""The tables: patterns, Python 2 remnants, texts, names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields

import pytest

from mlemodernizer.diagnosis.libraries import library_of_file, names, public_name, short_path
from mlemodernizer.diagnosis.pattern import Pattern, patterns, recognise
from mlemodernizer.diagnosis.python2 import Remnant, bare, remnants
from mlemodernizer.diagnosis.texts import Text, texts
from mlemodernizer.model.diagnosis import Category

FIELDS = {"call", "receiver", "origin", "imported", "name"}


def by_id(pattern: Pattern) -> str:
    return pattern.id


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(pattern.id for pattern in patterns()).items() if n > 1] == []
    assert [i for i, n in Counter(remnant.id for remnant in remnants()).items() if n > 1] == []


def exception_names(pattern: Pattern) -> tuple[str, ...]:
    return tuple(pattern.exception.pattern.split("|")) if pattern.exception else ("Exception",)


@pytest.mark.parametrize("pattern", patterns(), ids=by_id)
def test_examples_are_recognised(pattern: Pattern) -> None:
    assert pattern.examples or pattern.message is None
    for example in pattern.examples:
        assert recognise(pattern, exception_names(pattern)[:1], example) is not None


@pytest.mark.parametrize("pattern", [p for p in patterns() if p.exception], ids=by_id)
def test_other_exceptions_are_not(pattern: Pattern) -> None:
    assert all(recognise(pattern, ("WarpError",), example) is None for example in (*pattern.examples, ""))


@pytest.mark.parametrize("pattern", [p for p in patterns() if p.message], ids=by_id)
def test_an_empty_message_is_not(pattern: Pattern) -> None:
    assert recognise(pattern, exception_names(pattern), "\n") is None


@pytest.mark.parametrize("pattern", patterns(), ids=by_id)
def test_rows_make_sense(pattern: Pattern) -> None:
    groups = {g.rstrip("0123456789") for g in (pattern.message.groupindex if pattern.message else ())}

    assert pattern.exception or pattern.message
    assert set(re.findall(r"\{(\w+)\}", pattern.symbol)) <= groups | FIELDS
    assert pattern.place in ("statement", "origin", "earlier", "module")
    assert pattern.place != "origin" or pattern.origin
    assert pattern.place != "earlier" or pattern.earlier
    assert pattern.own is None or groups & {"callable", "module"}
    assert "{origin}" not in pattern.symbol or pattern.place == "origin"
    assert 0 < pattern.confidence <= 1


@pytest.mark.parametrize("remnant", remnants(), ids=lambda remnant: remnant.id)
def test_python2_examples_are_recognised(remnant: Remnant) -> None:
    message = remnant.message.pattern.split("|")[0].replace("[Ll]", "L").replace("[Ff]", "F") if remnant.message else ""

    assert remnant.matches(message, bare(remnant.example), remnant.example)


@pytest.mark.parametrize(
    "line",
    [
        "print(x)",
        "print (x), y",
        "print",
        "fingerprint = x",
        "printer.run()",
        "raise ValueError('a, b')",
        "raise ValueError from error",
        "except (A, B) as error:",
        "except ValueError as e:",
        "a = b if a < b else c",
        "x = 0",
        "x = 0.5",
        "x = 10",
        "x = 0x1F",
        "y = x01",
        "exec(code)",
        "execute code",
        "async def f(): pass",
        "async with a as b: pass",
        "f = lambda x: (x, 1)",
        "def f(a=(1, 2)): pass",
        "text = 'print x'",
        "text = 'a <> b'",
        "# print x",
        "x = u'text'",
        "x = r'\\d'",
        "cell = 'a`b`c'",
        "n = 10_000",
        "kernel",
    ],
)
def test_python_3_is_not_taken_for_python_2(line: str) -> None:
    found = [r.id for r in remnants() if r.message is None and r.text is None and r.matches("", bare(line), line)]

    # a default that is a tuple looks like a tuple parameter to a pattern; it parses, so it is never asked
    assert found == [] or (line.startswith("def f(a=(") and found == ["tuple-parameter-line"])


def test_every_category_has_its_texts() -> None:
    assert set(texts()) == set(Category)
    assert all(getattr(text, field.name) for text in texts().values() for field in fields(Text))


def test_summaries_use_known_fields() -> None:
    for text in texts().values():
        assert text.summary.format(what="w", where="l", cell="c", message="m")
        assert text.summary_bare.format(where="l", message="m")


@pytest.mark.parametrize(
    ("internal", "public"),
    [
        ("builtins.dict", "dict"),
        ("pandas.core.frame.DataFrame", "pandas.DataFrame"),
        ("pandas.DataFrame", "pandas.DataFrame"),
        ("pandas.core.indexes.base.Index", "pandas.Index"),
        ("pandas.core.groupby.generic.DataFrameGroupBy", "pandas.core.groupby.DataFrameGroupBy"),
        ("sklearn.linear_model._logistic.LogisticRegression", "sklearn.linear_model.LogisticRegression"),
        ("sklearn.model_selection._search.GridSearchCV", "sklearn.model_selection.GridSearchCV"),
        ("keras.src.models.sequential.Sequential", "keras.models.Sequential"),
        ("keras.src.layers.core.dense.Dense", "keras.layers.Dense"),
        ("tensorflow._api.v2.train", "tensorflow.train"),
        ("keras._tf_keras.keras.layers", "keras.layers"),
        ("matplotlib.axes._axes.Axes", "matplotlib.axes.Axes"),
        ("xgboost.sklearn.XGBClassifier", "xgboost.XGBClassifier"),
        ("networkx.classes.graph.Graph", "networkx.Graph"),
        ("networkx.algorithms.centrality", "networkx.centrality"),
        ("imblearn.over_sampling._smote.base.SMOTE", "imblearn.over_sampling.SMOTE"),
        ("numpy.ndarray", "numpy.ndarray"),
        ("scipy.stats.norm", "scipy.stats.norm"),
        ("os.path", "os.path"),
        ("", ""),
    ],
)
def test_public_names(internal: str, public: str) -> None:
    assert public_name(internal) == public


@pytest.mark.parametrize(
    ("path", "library", "short"),
    [
        ("/e/lib/python3.12/site-packages/pandas/core/frame.py", "pandas", "pandas/core/frame.py"),
        ("C:\\e\\Lib\\site-packages\\pandas\\core\\frame.py", "pandas", "pandas/core/frame.py"),
        ("/usr/lib/python3/dist-packages/six.py", "six", "six.py"),
        ("/usr/lib/python3.12/json/decoder.py", "python", "json/decoder.py"),
        ("C:\\Python312\\Lib\\json\\decoder.py", "python", "json/decoder.py"),
        ("<frozen importlib._bootstrap>", "python", "<frozen importlib._bootstrap>"),
        ("pandas/_libs/index.pyx", "pandas", "pandas/_libs/index.pyx"),
        ("/data/me/helpers.py", "", "/data/me/helpers.py"),
        ("<string>", "", "<string>"),
        ("", "", ""),
    ],
)
def test_libraries_of_files(path: str, library: str, short: str) -> None:
    assert library_of_file(path) == library
    assert short_path(path) == short


def test_former_modules_are_not_in_the_oldest_supported_python() -> None:
    assert not names().former_stdlib & {"os", "sys", "json", "pickle", "queue", "configparser"}
