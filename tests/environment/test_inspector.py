"""What the kernel's packages hold, asked of a real interpreter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mlemodernizer.environment import in_target_symbols
from mlemodernizer.environment.inspector import InterpreterInspector
from mlemodernizer.environment.probe import InterpreterProbe
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.symbol import SymbolKind


@pytest.fixture(scope="module")
def environment(kernel_python: str) -> Environment:
    return InterpreterProbe(kernel_python).probe()


@pytest.fixture(scope="module")
def inspector(environment: Environment, tmp_path_factory: pytest.TempPathFactory) -> InterpreterInspector:
    return InterpreterInspector(environment, tmp_path_factory.mktemp("cache"))


def test_a_method_is_described_without_self(inspector: InterpreterInspector) -> None:
    symbol = inspector.describe("pandas.DataFrame.dropna")
    assert symbol is not None
    assert symbol.kind is SymbolKind.FUNCTION
    assert symbol.keywords[:2] == ("axis", "how")
    assert symbol.home == "pandas.core.frame.DataFrame.dropna"


def test_a_class_is_described_by_its_constructor(inspector: InterpreterInspector) -> None:
    symbol = inspector.describe("sklearn.cluster.KMeans")
    assert symbol is not None
    assert symbol.kind is SymbolKind.CLASS
    assert symbol.keywords[0] == "n_clusters"
    assert not symbol.takes_any_keyword


@pytest.mark.parametrize("name", ["pandas.Panel", "sklearn.grid_search", "no_such_package.name", "pandas.DataFrame.ix"])
def test_what_is_gone_is_nothing(inspector: InterpreterInspector, name: str) -> None:
    assert inspector.describe(name) is None


@pytest.mark.parametrize(
    ("package", "leaf", "gone_from", "found"),
    [
        ("sklearn", "train_test_split", "sklearn.cross_validation", ["sklearn.model_selection.train_test_split"]),
        ("scipy", "comb", "scipy.misc", ["scipy.special.comb"]),
        ("pandas", "scatter_matrix", "pandas.tools.plotting", ["pandas.plotting.scatter_matrix"]),
        ("numpy", "in1d", "numpy", []),  # numpy.ma has variants of what numpy has, not what left it
        ("sklearn", "no_such_name", "sklearn", []),
    ],
)
def test_search(inspector: InterpreterInspector, package: str, leaf: str, gone_from: str, found: list[str]) -> None:
    assert [symbol.name for symbol in inspector.search(package, leaf, gone_from=gone_from)] == found


def test_answers_are_kept(environment: Environment, tmp_path: Path) -> None:
    first = InterpreterInspector(environment, tmp_path).describe("json.loads")
    nobody = replace(environment, python="/no/such/python")
    assert first is not None
    assert InterpreterInspector(nobody, tmp_path).describe("json.loads") is None, "another interpreter"
    (file,) = tmp_path.glob("symbols-*.json")
    file.write_text(file.read_text().replace("FUNCTION", "FUNCTION").replace('"function"', '"value"'))
    again = InterpreterInspector(environment, tmp_path).describe("json.loads")
    assert again is not None
    assert again.kind is SymbolKind.VALUE, "read from the cache, not asked again"


def test_a_damaged_cache_is_asked_anew(environment: Environment, tmp_path: Path) -> None:
    InterpreterInspector(environment, tmp_path).describe("json.loads")
    (file,) = tmp_path.glob("symbols-*.json")
    file.write_text("{")
    assert InterpreterInspector(environment, tmp_path).describe("json.loads") is not None


def test_no_answer_in_time_is_nothing(environment: Environment, tmp_path: Path) -> None:
    assert InterpreterInspector(environment, tmp_path, timeout=0.001).describe("json.loads") is None


def test_static_methods_and_values() -> None:
    found = in_target_symbols.describe("str.maketrans") or in_target_symbols.describe("builtins.str.maketrans")
    assert found is not None
    assert found["kind"] == "function"
    assert (in_target_symbols.describe("string.digits") or {})["kind"] == "value"
