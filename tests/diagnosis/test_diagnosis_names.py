"""Names, modules and columns that are not there: where the cause is."""

from __future__ import annotations

import pytest

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.model.outcome import CellRun, Failure, Frame, Outcome, OutcomeKind, Variable

ENVIRONMENT = Environment(
    "/env/bin/python",
    "3.12.1",
    packages={"pandas": "3.1.1", "protobuf": "7.0"},
    modules={"pandas": "pandas", "google": "protobuf", "tensorflow": "tensorflow"},
    stdlib=frozenset({"os", "pickle", "xml", "tools"}),
)


def notebook(*sources: str, modules: tuple[LocalModule, ...] = ()) -> Notebook:
    return Notebook(tuple(Cell(str(i), CellKind.CODE, text) for i, text in enumerate(sources)), modules)


def diagnose(
    book: Notebook,
    exception: str,
    message: str,
    cell: str,
    *,
    line: int = 1,
    ran: str | None = None,
    variables: dict[str, Variable] | None = None,
    frames: tuple[Frame, ...] = (),
    **attributes: str,
) -> Diagnosis:
    failure = Failure(cell, exception, message, line=line, frames=frames, attributes=attributes)
    before = [c.id for c in book.code_cells if c.id < cell] if ran is None else list(ran)
    outcome = Outcome(
        OutcomeKind.CELL_FAILED,
        cells=tuple(CellRun(c, 0.1) for c in before),
        failure=failure,
        stopped_in=cell,
        variables=variables or {},
    )
    diagnosis = TracebackClassifier().classify(outcome, book, ENVIRONMENT)
    assert diagnosis is not None
    return diagnosis


def undefined(book: Notebook, name: str, cell: str, line: int = 1, ran: str | None = None) -> Diagnosis:
    return diagnose(book, "NameError", f"name '{name}' is not defined", cell, line=line, ran=ran)


def test_defined_in_a_cell_that_did_not_run() -> None:
    diagnosis = undefined(notebook("a = 1", "\nb = 2", "b + 1"), "b", "2", ran="0")

    assert (diagnosis.category, diagnosis.cell, diagnosis.line) == (Category.CASCADE, "1", 2)


def test_defined_in_a_cell_that_is_python_2() -> None:
    diagnosis = undefined(notebook("b = 2\nprint b", "b + 1"), "b", "1", ran="")

    assert (diagnosis.category, diagnosis.cell, diagnosis.line) == (Category.CASCADE, "0", 1)


def test_defined_further_down() -> None:
    diagnosis = undefined(notebook("total + 1", "total = 2"), "total", "0")

    assert (diagnosis.category, diagnosis.cell) == (Category.CASCADE, "1")


def test_defined_in_a_raw_cell_only() -> None:
    book = Notebook((Cell("r", CellKind.RAW, "n = 3"), Cell("s", CellKind.CODE, "n + 1")))

    diagnosis = undefined(book, "n", "s")

    assert (diagnosis.category, diagnosis.cell) == (Category.CASCADE, "r")


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import fastmath as fm\nexcept ImportError:\n    pass",
        "if False:\n    fm = 1",
        "for fm in []:\n    pass",
        "def setup():\n    global fm\n    fm = 1",
    ],
)
def test_defined_only_where_it_may_not_be_reached(source: str) -> None:
    diagnosis = undefined(notebook(source, "fm.sqrt(2)"), "fm", "1")

    assert (diagnosis.category, diagnosis.cell) == (Category.CASCADE, "0")


@pytest.mark.parametrize(
    "source",
    [
        "def f():\n    value = 1",
        "squares = [value for value in range(3)]",
        "class Value:\n    value = 1",
        "f = lambda value: value",
        "print('value = 1')",
        "x.value = 1",
        "del value",
    ],
)
def test_a_binding_in_another_scope_is_no_definition(source: str) -> None:
    diagnosis = undefined(notebook(source, "value + 1"), "value", "1")

    assert (diagnosis.category, diagnosis.cell) == (Category.NOTEBOOK_BUG, "1")


@pytest.mark.parametrize(
    "source",
    [
        "a, value = 1, 2",
        "with open('x') as value:\n    pass",
        "import value",
        "value: int = 3",
        "(value := 3)",
        "value += 1",
    ],
)
def test_every_kind_of_binding_is_found(source: str) -> None:
    diagnosis = undefined(notebook("print(value)", source), "value", "0")

    assert (diagnosis.category, diagnosis.cell) == (Category.CASCADE, "1")


def test_a_python_2_name() -> None:
    diagnosis = undefined(notebook("xrange(3)"), "xrange", "0")

    assert (diagnosis.category, diagnosis.symbol, diagnosis.library) == (Category.PYTHON2_SYNTAX, "xrange", "python")


def test_a_python_2_name_that_the_notebook_defines_is_its_own() -> None:
    diagnosis = undefined(notebook("reduce([1])", "def reduce(values):\n    return values[0]"), "reduce", "0")

    assert (diagnosis.category, diagnosis.cell) == (Category.CASCADE, "1")


def test_a_name_that_a_star_import_may_have_given() -> None:
    diagnosis = undefined(notebook("from pandas.plotting import *", "scatter_matrix(1)"), "scatter_matrix", "1")

    assert (diagnosis.category, diagnosis.symbol) == (Category.MOVED_SYMBOL, "pandas.plotting.scatter_matrix")
    assert diagnosis.confidence <= 0.5


def test_a_name_missing_in_a_library() -> None:
    frames = (
        Frame("0", 1, "<module>", in_notebook=True),
        Frame("/env/lib/python3.12/site-packages/oldlib/core.py", 3, "run"),
    )

    diagnosis = diagnose(notebook("import oldlib"), "NameError", "name 'unicode' is not defined", "0", frames=frames)

    assert diagnosis.library == "oldlib"
    assert "oldlib" in diagnosis.summary


def missing(name: str, **more: object) -> Diagnosis:
    book = notebook(f"import {name}", modules=(LocalModule("src/loading.py", "x = 1"),))
    return diagnose(book, "ModuleNotFoundError", f"No module named '{name}'", "0", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "category", "library"),
    [
        ("pandas.tools", Category.MISSING_MODULE, "pandas"),
        ("xml.gone", Category.MISSING_MODULE, "python"),
        ("cPickle", Category.MISSING_MODULE, "python"),
        ("distutils.core", Category.MISSING_MODULE, "python"),
        ("torch", Category.MISSING_PACKAGE, "torch"),
        ("torch.nn", Category.MISSING_PACKAGE, "torch"),
        ("google.colab", Category.MISSING_PACKAGE, "google.colab"),
        ("loading", Category.NOTEBOOK_BUG, "loading"),
    ],
)
def test_modules(name: str, category: Category, library: str) -> None:
    diagnosis = missing(name)

    assert (diagnosis.category, diagnosis.library) == (category, library)


@pytest.mark.parametrize(("name", "step"), [("tensorflow.contrib.slim", "tf_slim"), ("tensorflow.examples", "mnist")])
def test_what_to_do_without_parts_that_have_no_successor(name: str, step: str) -> None:
    diagnosis = missing(name)

    assert diagnosis.category is Category.MISSING_MODULE
    assert step in diagnosis.next_step


@pytest.mark.parametrize("name", ["utils", "my_helpers", "data_utils", "config", "plotting"])
def test_a_missing_file_of_the_authors_own_is_said_to_be_one(name: str) -> None:
    diagnosis = missing(name)

    assert diagnosis.category is Category.MISSING_PACKAGE
    assert f"{name}.py" in diagnosis.summary
    assert f"Put {name}.py beside the notebook" in diagnosis.next_step


@pytest.mark.parametrize("name", ["torch", "lightfm", "utilsforecast", "pycaret"])
def test_a_package_is_not_taken_for_a_file(name: str) -> None:
    assert "not installed" in missing(name).summary


def test_a_module_that_a_pickle_names_is_about_the_file() -> None:
    book = notebook("import pickle\nm = pickle.load(open('m.pkl', 'rb'))")

    diagnosis = diagnose(book, "ModuleNotFoundError", "No module named 'pandas.core.index'", "0", line=2)

    assert (diagnosis.category, diagnosis.symbol) == (Category.DATA_CONTENT, "pandas.core.index")


def test_an_import_that_a_library_makes_is_said_so() -> None:
    frames = (
        Frame("0", 1, "<module>", in_notebook=True),
        Frame("/env/lib/python3.12/site-packages/oldlib/__init__.py", 3, "<module>"),
    )

    diagnosis = missing("pandas.tools", frames=frames)

    assert any("oldlib" in line for line in diagnosis.evidence)


def column(book: Notebook, name: str, cell: str, *columns: str) -> Diagnosis:
    frame = Variable("pandas.DataFrame", columns=dict.fromkeys(columns, "int64"))
    frames = (
        Frame(cell, 1, "<module>", in_notebook=True),
        Frame("/env/lib/python3.12/site-packages/pandas/core/frame.py", 3, "__getitem__"),
    )
    return diagnose(book, "KeyError", repr(name), cell, variables={"df": frame}, frames=frames)


def test_a_column_that_a_later_cell_makes() -> None:
    diagnosis = column(notebook("df['rate'].mean()", "df['rate'] = df['a'] / df['b']"), "rate", "0", "a", "b")

    assert (diagnosis.category, diagnosis.cell, diagnosis.symbol) == (Category.CASCADE, "1", "rate")


def test_a_column_that_a_later_cell_only_changes() -> None:
    diagnosis = column(notebook("df['rate'].mean()", "df['rate'] = df['rate'] * 100"), "rate", "0", "a", "b")

    assert diagnosis.category is Category.DATA_CONTENT


def test_a_column_that_was_made_before() -> None:
    diagnosis = column(notebook("df['rate'] = 1", "df['rate'].mean()", "df['rate'] = 2"), "rate", "1", "a")

    assert diagnosis.category is Category.DATA_CONTENT


def test_a_column_that_is_spelled_otherwise() -> None:
    diagnosis = column(notebook("df['Sale Price'].mean()"), "Sale Price", "0", "SalePrice", "b")

    assert diagnosis.category is Category.DATA_CONTENT
    assert any("'SalePrice'" in line for line in diagnosis.evidence)


@pytest.mark.parametrize("source", ["s[0]", "s['a'][0]", "s.a[0]", "x = s[i] + 1"])
@pytest.mark.parametrize(("index", "category"), [("int64", Category.DATA_CONTENT), ("str", Category.INVALID_VALUE)])
def test_an_integer_that_is_no_label(source: str, index: str, category: Category) -> None:
    frames = (
        Frame("0", 1, "<module>", in_notebook=True),
        Frame("/env/lib/python3.12/site-packages/pandas/core/series.py", 3, "__getitem__"),
        Frame("/env/lib/python3.12/site-packages/pandas/core/indexes/base.py", 3, "get_loc"),
    )
    variables = {"s": Variable("pandas.Series", index=index)}

    diagnosis = diagnose(notebook(source), "KeyError", "0", "0", frames=frames, variables=variables)

    assert diagnosis.category is category


def frame_attribute(source: str, name: str) -> Diagnosis:
    message = f"'DataFrame' object has no attribute '{name}'"
    return diagnose(notebook(source), "AttributeError", message, "0", name=name, obj_type="pandas.core.frame.DataFrame")


@pytest.mark.parametrize("source", ["df.price", "df.price + 1", "df['price'] = 1\ndf.price", "print(df.price)"])
def test_an_attribute_that_is_a_column(source: str) -> None:
    assert frame_attribute(source, "price").category is Category.DATA_CONTENT


@pytest.mark.parametrize(("source", "name"), [("df.append(df)", "append"), ("df.ix[0]", "ix"), ("df.ftypes", "ftypes")])
def test_an_attribute_that_is_part_of_the_library(source: str, name: str) -> None:
    diagnosis = frame_attribute(source, name)

    assert (diagnosis.category, diagnosis.symbol) == (Category.MISSING_ATTRIBUTE, f"pandas.DataFrame.{name}")
