"""Whatever a run says, the classifier answers, and always the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mlemodernizer.diagnosis import TracebackClassifier
from mlemodernizer.diagnosis.pattern import patterns
from mlemodernizer.model.environment import Environment
from mlemodernizer.model.notebook import Cell, CellKind, LocalModule, Notebook
from mlemodernizer.model.outcome import CellRun, Failure, Frame, Outcome, OutcomeKind, Variable

ENVIRONMENT = Environment("/env/bin/python", "3.12.1", modules={"pandas": "pandas"}, packages={"pandas": "3.1.1"})
EXCEPTIONS = [
    "AttributeError",
    "TypeError",
    "ValueError",
    "KeyError",
    "NameError",
    "ModuleNotFoundError",
    "SyntaxError",
]
EXAMPLES = sorted({example for pattern in patterns() for example in pattern.examples})
SOURCES = [
    "",
    "import pandas as pd\ndf = pd.read_csv('x')\ndf.drop('a', 1)",
    "print 'a'",
    "%%bash\nls",
    "for i in x:\n    f(i)[0](j)(k).y\n",
    "x = " + ".a()" * 300,
    "def f(:\n",
    "from a import *\nz",
    "df['a'].fillna(0, inplace=True)\nc = [d for d in df if df[d].dtype == 'object']",
]

text = st.one_of(st.text(max_size=60), st.sampled_from(EXAMPLES))
parts = st.sampled_from(["0", "1", "2", "m.py", "gone"])
frames = st.builds(
    Frame,
    file=st.one_of(parts, st.text(max_size=30), st.just("/e/site-packages/pandas/core/frame.py")),
    line=st.integers(-1, 12),
    function=st.text(max_size=12),
    in_notebook=st.booleans(),
)
keys = st.sampled_from(["name", "obj_type", "module_name", "filename", "path"])
failures = st.builds(
    Failure,
    cell=parts,
    exception=st.one_of(st.sampled_from(EXCEPTIONS), st.text(max_size=12)),
    message=text,
    frames=st.lists(frames, max_size=5).map(tuple),
    line=st.integers(-1, 12),
    end_line=st.integers(-1, 12),
    mro=st.lists(st.sampled_from(EXCEPTIONS).map("builtins.{}".format), max_size=3).map(tuple),
    attributes=st.dictionaries(keys, text, max_size=3),
    warnings=st.lists(text, max_size=2).map(tuple),
)
variables = st.dictionaries(
    st.sampled_from(["df", "x", "f"]),
    st.builds(Variable, type=text, refers_to=text, columns=st.none() | st.dictionaries(text, text, max_size=2)),
    max_size=2,
)
outcomes = st.builds(
    Outcome,
    kind=st.sampled_from([kind for kind in OutcomeKind if kind is not OutcomeKind.SUCCEEDED]),
    cells=st.lists(st.builds(CellRun, cell=parts, seconds=st.just(0.5), ok=st.booleans()), max_size=3).map(tuple),
    failure=st.none() | failures,
    stopped_in=parts,
    exit_code=st.none() | st.integers(-70, 300),
    detail=text,
    variables=variables,
)
notebooks = st.lists(st.sampled_from(SOURCES), min_size=1, max_size=3).map(
    lambda sources: Notebook(
        tuple(Cell(str(i), CellKind.CODE, source) for i, source in enumerate(sources)),
        (LocalModule("m.py", "def f(x):\n    return x\n"),),
    )
)


@settings(max_examples=300)
@given(outcomes, notebooks)
def test_there_is_always_an_answer_and_always_the_same(outcome: Outcome, notebook: Notebook) -> None:
    first = TracebackClassifier().classify(outcome, notebook, ENVIRONMENT)

    assert first is not None
    assert first == TracebackClassifier().classify(outcome, notebook, ENVIRONMENT)
    assert first.summary
    assert first.next_step
    assert 0 <= first.confidence <= 1
    assert all(first.evidence)
