from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

MESSAGE = "Population must be a sequence.  For dicts or sets, use sorted(d)."


def test_sets() -> None:
    assert_rewrite(
        "import random\na = random.sample({1, 2}, 1)\nb = random.sample(k=2, population=set(words))",
        "import random\na = random.sample(tuple({1, 2}), 1)\nb = random.sample(k=2, population=tuple(set(words)))",
        rules=["python.sample_of_sets"],
    )


def test_what_the_run_refused() -> None:
    seen = Evidence(cell="c0", cell_line=2, exception="TypeError", message=MESSAGE)
    result = rewritten("import random\nrandom.sample(names, 2)\nrandom.sample(names, 2)", evidence=seen)
    expected = "import random\nrandom.sample(tuple(names), 2)\nrandom.sample(names, 2)"
    assert result.notebook.source("c0") == expected


def test_leaves_alone() -> None:
    assert_unchanged("import random\nrandom.sample(names, 2)")
    assert_unchanged("import random\nrandom.sample(range(9), 2)\nrandom.sample(sorted({1, 2}), 1)")
    assert_unchanged("import random\nrandom.sample({1, 2}, 1)\ntuple = 1")
