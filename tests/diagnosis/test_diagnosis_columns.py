"""A column that the data never had: when that is said, and when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlemodernizer import modernize
from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.execution.kernel_executor import KernelExecutor
from mlemodernizer.model.diagnosis import Category, Diagnosis
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook, Origin
from mlemodernizer.model.outcome import Failure, Frame, Outcome, OutcomeKind, Table, Variable

HEADER = ("Suburb", "Rooms", "Date of sale", "Price (AUD)")
TABLES = (Table("houses.csv", HEADER), Table("other.csv", ("Suburb", "Distance")))
READ = "import pandas as pd\ndf = pd.read_csv('houses.csv')\nother = pd.read_csv('other.csv')\n"
ENVIRONMENT = Environment(
    "/env/bin/python",
    "3.12.1",
    packages={"pandas": "3.1.1", "seaborn": "0.13.2"},
    modules={"pandas": "pandas", "seaborn": "seaborn"},
)
LIBRARY = "/env/lib/python3/site-packages/"


def frame(*columns: str) -> Variable:
    return Variable("pandas.DataFrame", columns=dict.fromkeys(columns, "str"))


def diagnose(
    before: str,
    failing: str,
    after: str = "",
    *,
    column: str = "SalePrice",
    error: tuple[str, str] | None = None,
    raised_in: str = "pandas/core/frame.py",
    function: str = "<module>",
    variables: dict[str, Variable] | None = None,
    tables: tuple[Table, ...] = TABLES,
    modules: dict[str, str] | None = None,
    head: str = READ,
) -> Diagnosis:
    """Of a notebook whose second cell ends with `failing`, which did."""
    source = f"{before}\n{failing}" if before else failing
    cells = [Cell(f"c{i}", CellKind.CODE, text) for i, text in enumerate((head, source, after), start=1)]
    line = source.count("\n") + 1 - failing.count("\n")
    exception, message = error or ("KeyError", repr(column))
    attributes = {"key": column} if exception == "KeyError" and error is None else {}
    if exception == "AttributeError":
        attributes = {"name": column, "obj_type": "pandas.DataFrame"}
    frames = (
        Frame("c2", line, function, in_notebook=True),
        *([Frame(LIBRARY + raised_in, 1, "__getitem__")] if raised_in else []),
    )
    failure = Failure("c2", exception, message, frames, line, line, (f"builtins.{exception}",), attributes)
    known = {"df": frame(*HEADER), "other": frame("Suburb", "Distance")} if variables is None else variables
    outcome = Outcome(OutcomeKind.CELL_FAILED, failure=failure, stopped_in="c2", variables=known, tables=tables)
    local = tuple(LocalModule(name, text) for name, text in (modules or {}).items())
    diagnosis = TracebackClassifier().classify(outcome, Notebook(tuple(cells), local), ENVIRONMENT)
    assert diagnosis is not None
    return diagnosis


def test_what_is_said() -> None:
    found = diagnose("", "y = df['SalePrice']")
    assert found.category is Category.MISSING_COLUMN
    assert found.summary == (
        "The data have no column 'SalePrice': houses.csv, which 'df' was read from, has Suburb, Rooms, Date of sale, "
        "Price (AUD) (4 in all). The notebook was written for other data."
    )
    assert (found.cell, found.line, found.symbol, found.library) == ("c2", 1, "pandas.DataFrame.SalePrice", "pandas")
    assert "no file that was read has the column 'SalePrice': houses.csv, other.csv" in found.evidence
    assert "--input" in found.next_step


@pytest.mark.parametrize(
    "failing",
    [
        "y = df['SalePrice']",
        "y = df[['Suburb', 'SalePrice']]",
        "y = df.loc[:, 'SalePrice']",
        "y = df.dropna()[df.Rooms > 1]['SalePrice']",
        "y = df.loc[df['Rooms'] > 1].copy()['SalePrice']",
        "y = df.groupby('SalePrice').mean()",
        "y = df.groupby('Suburb')['SalePrice'].mean()",
        "df['log'] = df['SalePrice'] + 1",
        "df['SalePrice'] = df['SalePrice'].fillna(0)",
        "df = df.set_index('SalePrice')",
        "df = df.sort_values(by='SalePrice')",
        "df.dropna(subset=['SalePrice'], inplace=True)",
        "df = df.drop('SalePrice', axis=1)",
        "df = df.drop(['SalePrice'], 1)",
        "df = df.drop(columns=['SalePrice'])",
        "both = df.merge(other, on='SalePrice')",
        "both = pd.merge(df, other, on='SalePrice')",
        "df.plot(x='Rooms', y='SalePrice')",
        "df.plot.scatter('Rooms', 'SalePrice')",
        "del df['SalePrice']",
    ],
)
def test_ways_of_asking(failing: str) -> None:
    assert diagnose("", failing).category is Category.MISSING_COLUMN


@pytest.mark.parametrize(
    ("failing", "exception", "message", "raised_in"),
    [
        ("df = df[['SalePrice', 'Rooms']]", "KeyError", "\"['SalePrice'] not in index\"", "pandas/core/frame.py"),
        (
            "df = df[['SalePrice']]",
            "KeyError",
            "\"None of [Index(['SalePrice'], dtype='str')] are in the [columns]\"",
            "pandas/core/frame.py",
        ),
        ("df.groupby('Rooms')['SalePrice']", "KeyError", "'Column not found: SalePrice'", "pandas/core/base.py"),
        ("df.dropna(subset=['SalePrice'])", "KeyError", "['SalePrice']", "pandas/core/frame.py"),
        ("x = df.SalePrice.mean()", "AttributeError", "'DataFrame' object has no attribute 'SalePrice'", ""),
        ("f(df.SalePrice)", "AttributeError", "'DataFrame' object has no attribute 'SalePrice'", ""),
        (
            "sns.countplot(x='SalePrice', data=df)",
            "ValueError",
            "Could not interpret value `SalePrice` for `x`. An entry with this name does not appear in `data`.",
            "seaborn/_core/data.py",
        ),
        (
            "px.scatter(df, x='SalePrice')",
            "ValueError",
            "Value of 'x' is not the name of a column in 'data_frame'. Expected one of ['a'] but received: SalePrice",
            "plotly/express/_core.py",
        ),
        (
            "smf.ols('SalePrice ~ Rooms', data=df)",
            "PatsyError",
            "Error evaluating factor: NameError: name 'SalePrice' is not defined\n    SalePrice ~ Rooms",
            "patsy/compat.py",
        ),
        (
            "more = pd.read_csv('other.csv', usecols=['Suburb', 'SalePrice'])",
            "ValueError",
            "Usecols do not match columns, columns expected but not found: ['SalePrice']",
            "pandas/io/parsers/readers.py",
        ),
        (
            "more = pd.read_csv('other.csv', parse_dates=['SalePrice'])",
            "ValueError",
            "Missing column provided to 'parse_dates': 'SalePrice'",
            "pandas/io/parsers/readers.py",
        ),
    ],
)
def test_messages(failing: str, exception: str, message: str, raised_in: str) -> None:
    found = diagnose("", failing, error=(exception, message), raised_in=raised_in)
    assert found.category is Category.MISSING_COLUMN, found
    assert "no column 'SalePrice'" in found.summary


def test_a_list_that_stands_before_and_only_picks_columns() -> None:
    before = "features = ['Rooms', 'SalePrice']"
    assert diagnose(before, "x = df[features]").category is Category.MISSING_COLUMN
    assert diagnose(before, "x = df[features + ['Suburb']]").category is Category.MISSING_COLUMN


@pytest.mark.parametrize(
    "before",
    [
        "df.Rooms.value_counts()",
        "df['Rooms'].value_counts().plot(kind='bar')",
        "print(df.Rooms.value_counts(), 'SalePrice')",
        "plt.title('SalePrice by suburb')",
        "df['Rooms'] = df['Rooms'].astype(int)\nfor c in ['Rooms']:\n    df[c] = df[c] * 2",
        "'''What makes a SalePrice?'''",
        "df = df.rename(columns={'Date': 'day'})",
        "name = 'houses_%d.csv' % 3\npath = 'in/' + name",
        "!ls -l",
    ],
)
def test_code_that_makes_no_such_column(before: str) -> None:
    assert diagnose(before, "y = df['SalePrice']").category is Category.MISSING_COLUMN


@pytest.mark.parametrize(
    ("before", "column"),
    [
        ("df['SalePrice'] = 1", "SalePrice"),
        ("df.SalePrice = df.Rooms", "SalePrice"),
        ("df.loc[:, 'SalePrice'] = 1", "SalePrice"),
        ("df = df.assign(SalePrice=1)", "SalePrice"),
        ("df.insert(0, 'SalePrice', 1)", "SalePrice"),
        ("df = df.rename(columns={'Price (AUD)': 'SalePrice'})", "SalePrice"),
        ("df.columns = ['Suburb', 'Rooms', 'Date', 'SalePrice']", "SalePrice"),
        ("names = ['Rooms', 'SalePrice']\ndf.columns = names", "SalePrice"),
        ("target = 'SalePrice'\ndf[target] = 1", "SalePrice"),
        ("def add(d):\n    d['SalePrice'] = 1\nadd(df)", "SalePrice"),
        ("for n in range(3):\n    df['lag_' + str(n)] = 1", "lag_3"),
        ("for n in range(3):\n    df[f'{n}_lag'] = 1", "3_lag"),
        ("for n in range(3):\n    df['lag%d' % n] = 1", "lag3"),
        ("for n in range(3):\n    df['lag{}'.format(n)] = 1", "lag3"),
        ("df.columns = ['_'.join(c) for c in df.columns]", "Rooms_mean"),
        ("df = df.add_prefix('was_')", "was_new"),
        ("df = df.join(other, lsuffix='_left', rsuffix='_right')", "Kind_left"),
        ("kinds = pd.get_dummies(df.Rooms)", "Coburg"),
        ("kinds = df.pivot_table(index='Suburb', columns='Rooms')", "Coburg"),
        ("kinds = df.groupby('Suburb').Rooms.value_counts().unstack()", "Coburg"),
        ("kinds = df.T", "Coburg"),
        ("kinds = pd.DataFrame(x, columns=vectorizer.get_feature_names())", "Coburg"),
        ("frames.append(df.Rooms.value_counts())", "Coburg"),
        ("df.eval('SalePrice = Rooms * 2', inplace=True)", "SalePrice"),
        ("y = df['SalePrice']", "SalePrice"),
        ("%run other.ipynb", "SalePrice"),
        ("!sed -i s/Price/SalePrice/ houses.csv", "SalePrice"),
        ("df = pd.read_csv('houses.csv', names=NAMES)", "SalePrice"),
        ("df = pd.read_csv('houses.csv', header=1)", "SalePrice"),
        ("df = pd.read_csv('houses.csv', skiprows=3)", "SalePrice"),
    ],
)
def test_code_that_may_make_it(before: str, column: str) -> None:
    found = diagnose(before, f"y = df[{column!r}]", column=column)
    assert found.category in (Category.DATA_CONTENT, Category.CASCADE)


def test_a_local_module_may_make_it() -> None:
    found = diagnose("", "y = df['SalePrice']", modules={"lib.py": "def add(d):\n    d['SalePrice'] = 1\n"})
    assert found.category is Category.DATA_CONTENT


@pytest.mark.parametrize(
    "after",
    [
        "df['SalePrice'] = df['Rooms'] * 2",
        "df.columns = ['Suburb', 'SalePrice']",
        "df.rename(columns={'Rooms': 'SalePrice'})",
    ],
)
def test_cells_in_the_wrong_order(after: str) -> None:
    assert diagnose("", "y = df['SalePrice']", after).category in (Category.CASCADE, Category.DATA_CONTENT)


def test_the_same_name_in_a_result_further_down() -> None:
    after = "pd.DataFrame({'Id': df.Id, 'SalePrice': y}).to_csv('submission.csv', index=False)"
    assert diagnose("", "y = df['SalePrice']", after).category is Category.MISSING_COLUMN


@pytest.mark.parametrize(
    "column",
    [
        "index",
        "level_0",
        "count",
        "variable",
        "25%",
        "Unnamed: 32",
        "Rooms.1",
        "Rooms_x",
        "Kind_y",
        "3",
        "Rooms_log",
        "Suburb Rooms",
        "Distance",
    ],
)
def test_names_that_pandas_or_the_data_may_have_given(column: str) -> None:
    assert diagnose("", f"y = df[{column!r}]", column=column).category is Category.DATA_CONTENT


@pytest.mark.parametrize(
    ("column", "similar"), [("rooms", "Rooms"), (" Suburb", "Suburb"), ("price_aud", "Price (AUD)")]
)
def test_a_column_that_is_spelled_alike_is_named(column: str, similar: str) -> None:
    found = diagnose("", f"y = df[{column!r}]", column=column)
    assert found.category is Category.DATA_CONTENT
    assert found.summary == f"The data have no column {column!r}. Did you mean {similar!r}?"


@pytest.mark.parametrize("keyword", ["usecols", "parse_dates"])
def test_a_column_of_a_file_that_is_spelled_alike_is_named(keyword: str) -> None:
    error = {
        "usecols": ("ValueError", "Usecols do not match columns, columns expected but not found: ['distance']"),
        "parse_dates": ("ValueError", "Missing column provided to 'parse_dates': 'distance'"),
    }[keyword]
    failing = f"x = pd.read_csv('other.csv', {keyword}=['distance'])"
    found = diagnose("", failing, error=error, raised_in="pandas/io/parsers/readers.py")
    assert found.category is Category.DATA_CONTENT
    assert found.summary == "The data have no column 'distance'. Did you mean 'Distance'?"


@pytest.mark.parametrize(
    "failing",
    [
        "y = df.loc['SalePrice']",
        "y = df['Rooms']['SalePrice']",
        "y = df.describe()['SalePrice']",
        "y = df.drop('SalePrice')",
        "y = prices['SalePrice']",
        "df['SalePrice'] = prices['SalePrice']",
        "y = df.T['SalePrice']",
        "y = df[wanted()]",
    ],
)
def test_other_things_that_lack_the_label(failing: str) -> None:
    assert diagnose("", failing).category is Category.DATA_CONTENT


@pytest.mark.parametrize(
    ("failing", "column"),
    [
        ("x = df.append", "append"),
        ("x = df.ix", "ix"),
        ("df.iplot()", "iplot"),
        ("df.swifter.progress_bar()", "swifter"),
        ("df.geometry.buffer(1)", "geometry"),
    ],
)
def test_attributes_that_may_be_no_columns(failing: str, column: str) -> None:
    error = "AttributeError", f"'DataFrame' object has no attribute {column!r}"
    assert diagnose("", failing, column=column, error=error, raised_in="").category is not Category.MISSING_COLUMN


def test_frames_that_do_not_look_as_read() -> None:
    asked = "y = df['SalePrice']"
    joined = {"df": frame("Suburb", "Rooms", "Distance")}
    assert diagnose("", asked, variables=joined).category is Category.DATA_CONTENT
    assert diagnose("", asked, variables={}).category is Category.DATA_CONTENT
    elsewhere = {"df": frame(*HEADER), "test": frame("SalePrice")}
    assert diagnose("", asked, variables=elsewhere).category is Category.DATA_CONTENT


def test_columns_as_pandas_calls_them_when_it_reads_them() -> None:
    header = (" a", "a", "", "b ")
    variables = {"df": frame(" a", "a.1", "Unnamed: 2", "b ")}
    found = diagnose("", "y = df['SalePrice']", variables=variables, tables=(Table("t.csv", header),))
    assert found.category is Category.MISSING_COLUMN


def test_files_that_leave_it_open() -> None:
    asked = "y = df['SalePrice']"
    for more in (Table("unknown.zip"), Table("test.csv", ("Id", "SalePrice"))):
        assert diagnose("", asked, tables=(*TABLES, more)).category is Category.DATA_CONTENT
    assert diagnose("", asked, tables=()).category is Category.DATA_CONTENT
    made = tuple(Table(table.path, table.columns, made=True) for table in TABLES)
    assert diagnose("", asked, tables=made).category is Category.DATA_CONTENT


def test_in_a_function_nothing_is_known_of_the_frame() -> None:
    assert diagnose("def f(df):\n    return 1", "y = df['SalePrice']", function="f").category is Category.DATA_CONTENT


def test_errors_of_other_origin() -> None:
    assert diagnose("", "y = df['SalePrice']", raised_in="").category is not Category.MISSING_COLUMN
    of_series = diagnose("", "y = df['SalePrice']", raised_in="pandas/core/series.py")
    assert of_series.category is Category.DATA_CONTENT


def test_cells_that_cannot_be_read_leave_it_open() -> None:
    assert diagnose("", "y = df['SalePrice']", head=READ + "print 'x'\n").category is Category.DATA_CONTENT


HOUSES = "Suburb,Rooms,Price\nCoburg,2,800000\nPreston,3,900000\n"
READS = "import pandas as pd\ndf = pd.read_csv('houses.csv')"


def classify(python: str, folder: Path, *sources: str) -> Diagnosis:
    """What a real kernel's failure comes to."""
    (folder / "houses.csv").write_text(HOUSES)
    cells = tuple(Cell(f"c{i}", CellKind.CODE, source) for i, source in enumerate(sources, start=1))
    notebook = Notebook(cells, origin=Origin(folder / "n.ipynb"))
    with KernelExecutor(python=python) as executor:
        outcome = executor.run(notebook)
    diagnosis = TracebackClassifier().classify(outcome, notebook, ENVIRONMENT)
    assert diagnosis is not None, outcome
    if diagnosis.category is Category.MISSING_PACKAGE:
        pytest.skip(f"{diagnosis.summary} See MLEMODERNIZER_TEST_PYTHON")
    return diagnosis


@pytest.mark.parametrize(
    "failing",
    [
        "df.dropna(axis=0, subset=['SalePrice'], inplace=True)",
        "df.SalePrice = df.SalePrice.astype('uint8')",
        "df.groupby('Suburb')['SalePrice'].mean()",
        "df[['Rooms', 'SalePrice']]",
        "df = pd.read_csv('houses.csv', usecols=['SalePrice'])",
        "import seaborn as sns\nsns.scatterplot(data=df, x='Rooms', y='SalePrice')",
    ],
)
def test_real_failures_for_want_of_a_column(failing: str, kernel_python: str, tmp_path: Path) -> None:
    found = classify(kernel_python, tmp_path, READS, failing)
    assert found.category is Category.MISSING_COLUMN, found
    assert "houses.csv" in found.summary
    assert "Suburb, Rooms, Price (3 in all)" in found.summary


@pytest.mark.parametrize(
    ("before", "failing"),
    [
        ("df.rename(columns={'Price': 'SalePrice'})", "df['SalePrice']"),
        ("df[df.Rooms > 2]['SalePrice'] = 1", "df['SalePrice']"),
        ("x = pd.get_dummies(df['Suburb'])", "df['Coburg']"),
        ("df.to_csv('own.csv')\ndf = pd.read_csv('own.csv')", "df['SalePrice']"),
        ("df = df.describe()", "df['50%']"),
        ("", "df['price']"),
        ("f = lambda row: row['SalePrice']", "df.apply(f, axis=1)"),
    ],
)
def test_real_failures_that_code_may_mend(before: str, failing: str, kernel_python: str, tmp_path: Path) -> None:
    found = classify(kernel_python, tmp_path, READS, before, failing)
    assert found.category is not Category.MISSING_COLUMN, found


def test_the_job_is_blocked(kernel_python: str, tmp_path: Path) -> None:
    (tmp_path / "houses.csv").write_text(HOUSES)
    notebook = Notebook(
        (Cell("c1", CellKind.CODE, READS), Cell("c2", CellKind.CODE, "y = df['SalePrice']")),
        origin=Origin(tmp_path / "n.ipynb"),
    )
    result = modernize(notebook, python=kernel_python)
    assert result.status == "blocked"
    assert result.diagnosis is not None
    if result.diagnosis.category is Category.MISSING_PACKAGE:
        pytest.skip("the kernel's interpreter has no pandas: see MLEMODERNIZER_TEST_PYTHON")
    assert "SalePrice" in result.diagnosis.summary
