"""Repair without any rule: real kernels and real libraries, with an empty catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlemodernizer import Modernizer, Result, Status
from mlemodernizer.defaults import default_strategies, installed_catalogue
from mlemodernizer.model.patch import ProvenanceKind
from mlemodernizer.rewriting.engine import Engine
from mlemodernizer.testing import notebook

SKLEARN = "from sklearn.ensemble import RandomForestClassifier\n"


def repaired(python: str, *cells: str, inputs: dict[str, Path] | None = None) -> Result:
    engine = Engine((), installed_catalogue().knowledge)
    modernizer = Modernizer(python, inputs=inputs, strategies=default_strategies(engine, inputs or {}))
    return modernizer.modernize(notebook(*cells))


@pytest.mark.parametrize(
    ("strategy", "before", "after"),
    [
        (
            "relocate",
            "from sklearn.cross_validation import cross_val_score, train_test_split",
            "from sklearn.model_selection import cross_val_score, train_test_split",
        ),
        ("relocate", "from scipy.misc import comb, logsumexp", "from scipy.special import comb, logsumexp"),
        (
            "signature",
            "import pandas as pd\npd.DataFrame({'a': [1]}).to_csv('x.csv', line_terminator='\\n')",
            "import pandas as pd\npd.DataFrame({'a': [1]}).to_csv('x.csv', lineterminator='\\n')",
        ),
        (
            "signature",
            SKLEARN + "m = RandomForestClassifier(9, 'gini')",
            SKLEARN + "m = RandomForestClassifier(9, criterion='gini')",
        ),
        ("unused-import", "import no_such_package\nx = 1", "x = 1"),
        ("unused-import", "import pandas_profiling\nx = 1", "x = 1"),
        ("unused-import", "from no_such_package.part import a, b as c\nx = 1", "x = 1"),
        ("unused-import", "from json.gone.part import this, that\nx = 1", "x = 1"),
        ("unused-import", "from json import dumps, gone, lost\nx = dumps(1)", "from json import dumps\nx = dumps(1)"),
    ],
)
def test_restored(kernel_python: str, strategy: str, before: str, after: str) -> None:
    result = repaired(kernel_python, before)
    assert result.notebook.cells[0].source == after
    assert result.status is Status.RESTORED
    assert {(p.provenance.kind, p.provenance.name) for p in result.patches} == {(ProvenanceKind.STRATEGY, strategy)}


@pytest.mark.parametrize(
    "code",
    [
        "import numpy as np\nx = np.in1d([1], [1])",  # numpy.ma.in1d is another function
        "from sklearn.svm import SVC\nSVC(no_such_argument=3)",
        "import no_such_package\nno_such_package.run()",
        "from json import gone\ngone(1)",
        "import pandas_profiling\nf = lambda df: df.profile_report()",  # the import adds the method
        "x = undefined_name",
        "open('no_such_file.csv')",
    ],
)
def test_nothing_is_invented(kernel_python: str, code: str) -> None:
    result = repaired(kernel_python, code)
    assert result.notebook.cells[0].source == code
    assert not result.ok


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "titanic").mkdir(parents=True)
    (folder / "titanic" / "train.csv").write_text("a,b\n1,2\n")
    (folder / "other").mkdir()
    (folder / "other" / "test.csv").write_text("a,b\n3,4\n")
    return folder


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import pandas as pd\ndf = pd.read_csv('C:/Users/me/titanic/train.csv')",
            "import pandas as pd\ndf = pd.read_csv('../input/titanic/train.csv')",
        ),
        (
            'FOLDER = "/home/me/work/"\nlines = open(FOLDER + "test.csv")\nmore = open(f"{FOLDER}test.csv")',
            'FOLDER = "../input/other/"\nlines = open(FOLDER + "test.csv")\nmore = open(f"{FOLDER}test.csv")',
        ),
    ],
)
def test_a_path_is_found_by_its_tail(kernel_python: str, data: Path, before: str, after: str) -> None:
    result = repaired(kernel_python, before, inputs={"../input": data})
    assert result.notebook.cells[0].source == after
    assert result.status is Status.RESTORED
