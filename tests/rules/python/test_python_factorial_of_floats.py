from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_unchanged, rewritten

MESSAGE = "'float' object cannot be interpreted as an integer"


def test_floats() -> None:
    assert_rewrite(
        "from math import factorial\nfactorial(3.0)",
        "from math import factorial\nfactorial(3)",
        rules=["python.factorial_of_floats"],
    )


def test_what_the_run_refused() -> None:
    seen = Evidence(cell="c0", cell_line=2, exception="TypeError", message=MESSAGE)
    result = rewritten("import math\nmath.factorial(n / 2) / math.factorial(3)", evidence=seen)
    assert result.notebook.source("c0") == "import math\nmath.factorial(n // 2) / math.factorial(3)"
    seen = Evidence(unit="c0", line=2, cell="c0", cell_line=2, exception="TypeError", message=MESSAGE)
    result = rewritten("import math\nmath.factorial(n) / math.factorial(3)", evidence=seen)
    assert result.notebook.source("c0") == "import math\nmath.factorial(int(n)) / math.factorial(3)"


def test_leaves_alone() -> None:
    assert_unchanged("import math\nmath.factorial(n / 2)\nmath.factorial(2.5)\nmath.sqrt(2.0)")
    assert_unchanged("import math\nmath.factorial(*a)")
