"""Which callable a failing statement is about, by the name that users know."""

from __future__ import annotations

import pytest

from mlemodernizer.diagnosis.calls import called
from mlemodernizer.diagnosis.code import NotebookCode
from mlemodernizer.diagnosis.situation import Situation
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, Notebook
from mlemodernizer.model.outcome import Failure, Frame, Outcome, OutcomeKind, Variable

SETUP = """\
import numpy as np, pandas as pd, seaborn as sns
from sklearn.linear_model import Ridge
from keras.models import Sequential as Net
df = pd.read_csv("a.csv")
model = Ridge(alpha=1)
net = Net()
first = second
second = first
"""
LIBRARIES = dict.fromkeys(["numpy", "pandas", "seaborn", "sklearn", "keras"], "x")


def symbol(statement: str, wanted: str = "", keyword: str = "", *functions: str, library: str = "pandas") -> str:
    notebook = Notebook((Cell("0", CellKind.CODE, SETUP), Cell("1", CellKind.CODE, statement)))
    below = [Frame(f"/env/lib/python3.12/site-packages/{library}/x.py", 1, function) for function in functions]
    failure = Failure("1", "TypeError", "", (Frame("1", 1, "<module>", in_notebook=True), *below), line=1)
    variables = {
        "G": Variable("networkx.classes.graph.Graph"),
        "run": Variable("builtins.function", refers_to="sklearn.x.run"),
    }
    outcome = Outcome(OutcomeKind.CELL_FAILED, failure=failure, variables=variables)
    environment = Environment("python", "3.12.1", modules=LIBRARIES)
    return called(Situation(failure, outcome, NotebookCode(notebook), environment), wanted, keyword)


@pytest.mark.parametrize(
    ("statement", "wanted", "name"),
    [
        ("Ridge(a=1)", "Ridge.__init__", "sklearn.linear_model.Ridge"),
        ("model.fit(1, 2)", "fit", "sklearn.linear_model.Ridge.fit"),
        ("Ridge().fit(1, 2).predict(3)", "predict", "sklearn.linear_model.Ridge.predict"),
        ("Net().compile()", "compile", "keras.models.Sequential.compile"),
        ("net.fit(epoch=1)", "TensorFlowTrainer.fit", "keras.models.Sequential.fit"),
        ("df.drop('a', 1)", "DataFrame.drop", "pandas.DataFrame.drop"),
        ("df['a'].fillna(method='x')", "NDFrame.fillna", "pandas.Series.fillna"),
        ("df[['a']].fillna(method='x')", "NDFrame.fillna", "pandas.DataFrame.fillna"),
        ("df[df.a > 1].fillna(method='x')", "NDFrame.fillna", "pandas.DataFrame.fillna"),
        ("unknown.fillna(method='x')", "NDFrame.fillna", "pandas.DataFrame.fillna"),
        ("df.groupby('a').agg(1)", "agg", "pandas.core.groupby.DataFrameGroupBy.agg"),
        ("G.nodes(1)", "nodes", "networkx.Graph.nodes"),
        ("run(1)", "run", "sklearn.x.run"),
        ("np.concatenate([np.ones(2), np.zeros(3)])", "zeros", "numpy.zeros"),
        ("first.gone(1)", "gone", ""),
        ("x = 1", "", ""),
        ("print 1", "f", ""),
    ],
)
def test_by_the_name_in_the_message(statement: str, wanted: str, name: str) -> None:
    assert symbol(statement, wanted) == name


def test_by_a_keyword_that_was_passed_on() -> None:
    assert symbol("sns.lmplot(x=np.ones(2), size=3)", "regplot", "size") == "seaborn.lmplot"


def test_by_the_functions_in_the_traceback() -> None:
    assert symbol("np.sqrt(df.corr(df.mean()))", "", "", "corr", "mean") == "pandas.DataFrame.corr"


def test_by_the_library_where_no_function_fits() -> None:
    assert symbol("np.sqrt(sns.boxplot(1))", "", "", "wrapper", library="seaborn") == "seaborn.boxplot"
    assert symbol("np.sqrt(sns.boxplot(1))", "", "", "wrapper", library="other") == ""


def test_constructors_go_first_where_one_is_in_the_traceback() -> None:
    assert symbol("Ridge(np.ones(1)).fit()", "", "", "__init__", library="sklearn") == "sklearn.linear_model.Ridge"


def test_a_property_is_concerned_too() -> None:
    assert symbol("np.sqrt(model.coefs)", "", "", "coefs", library="sklearn") == "sklearn.linear_model.Ridge.coefs"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("np.zeros(3 / 2)", "numpy.zeros"),
        ("print(np.zeros(3 / 2))", "numpy.zeros"),
        ("with open('x') as f:\n    pass", "open"),
        ("print(len(x))", ""),
        ("np.dot(np.ones(2), 3)", ""),  # either can have raised
    ],
)
def test_compiled_code_leaves_no_frame(statement: str, name: str) -> None:
    assert symbol(statement) == name
