"""What a failed run shows to the rules, and the rules that are for nothing but that."""

from __future__ import annotations

import pytest

from mlemodernizer import Modernizer, Status
from mlemodernizer.model.outcome import CellRun, Failure, Frame, Outcome, OutcomeKind, Variable
from mlemodernizer.strategies.error_repair.failed_run import evidence_of
from mlemodernizer.testing import notebook, our_catalogue

HOME = "/somewhere/lib/python3.12/site-packages/"
OWN = Frame("c1", 3, "<module>", "x = f(y)", in_notebook=True)


def outcome(exception: str, message: str, *frames: Frame, variables: dict[str, Variable] | None = None) -> Outcome:
    failure = Failure("c1", exception, message, (OWN, *frames), line=3)
    return Outcome(OutcomeKind.CELL_FAILED, (CellRun("c1", 0.0),), failure, "c1", variables=variables or {})


@pytest.mark.parametrize(
    ("exception", "message", "frames", "called"),
    [
        ("KeyError", "0", [HOME + "pandas/core/series.py __getitem__"], "pandas.core.series.__getitem__"),
        (
            "TypeError",
            "no",
            [HOME + "pandas/util/_decorators.py wrapper", HOME + "pandas/core/frame.py mean"],
            "pandas.core.frame.mean",
        ),
        ("TypeError", "no", [HOME + "lib/__init__.py f"], "lib.f"),
        ("TypeError", "DataFrame.drop() takes 2 positional arguments but 3 were given", [], "DataFrame.drop"),
        ("TypeError", "concat() takes 1 positional argument but 2 were given", [], ""),
        ("ValueError", "DataFrame.drop() takes it ill", [], ""),
        ("KeyError", "0", ["/home/me/script.py f"], ""),
    ],
)
def test_what_was_called(exception: str, message: str, frames: list[str], called: str) -> None:
    made = [Frame(file, 1, function) for file, function in (frame.split(" ") for frame in frames)]
    evidence = evidence_of(outcome(exception, message, *made))
    assert evidence is not None
    assert evidence.called == called


def test_columns_of_frames() -> None:
    seen = {"df": Variable("pandas.DataFrame", columns={"a": "str"}, index="int64"), "n": Variable("builtins.int")}
    evidence = evidence_of(outcome("KeyError", "0", variables=seen))
    assert evidence is not None
    assert evidence.columns == {"df": {"a": "str"}}


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("DataFrame", "pandas.DataFrame"),
        ("pandas.core.frame", "pandas.DataFrame"),
        ("pandas.core.frame.DataFrame", "pandas.DataFrame"),
        ("NDFrame", "pandas.NDFrame"),
        ("NoSuchClass", ""),
        ("pandas.core.groupby.generic", ""),  # it defines two
    ],
)
def test_classes_are_known_by_their_place(place: str, name: str) -> None:
    assert our_catalogue().knowledge.class_at(place) == name


def test_a_rule_of_last_resort_comes_after_the_others(kernel_python: str) -> None:
    code = "import pandas as pd\ns = pd.Series(['a', 'b'])\nkinds = s.values.flatten()\nprint(kinds[0])"
    result = Modernizer(kernel_python).modernize(notebook(code))
    assert result.status is Status.RESTORED
    assert [patch.provenance.name for patch in result.patches] == ["pandas.text_as_objects"]
    assert result.notebook.cells[0].source.startswith(
        "import pandas as pd\npd.set_option('future.infer_string', False)\n"
    )


def test_a_rule_of_last_resort_is_left_out_where_another_repairs(kernel_python: str) -> None:
    code = "import pandas as pd\ndf = (lambda: pd.DataFrame({'a': ['x'], 'b': [1]}))()\nm = df.mean()"
    result = Modernizer(kernel_python).modernize(notebook(code))
    assert result.status is Status.RESTORED
    assert [patch.provenance.name for patch in result.patches] == ["pandas.numeric_only"]
