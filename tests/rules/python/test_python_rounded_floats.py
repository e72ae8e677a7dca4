"""python.rounded_floats: what a failed run shows."""

from __future__ import annotations

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import rewritten


def after(code: str) -> str:
    seen = Evidence(unit="c0", line=1, receiver={"round": "builtins.float"}, cell="c0", cell_line=1)
    return rewritten(code, evidence=seen).notebook.cells[0].source


def test_shown_by_a_failure() -> None:
    assert after("import numpy as np; print(f(x).mean().round(), g.score(x).round(decimals=3))") == (
        "import numpy as np; print(np.round(f(x).mean()), np.round(g.score(x), 3))"
    )


def test_what_is_known_to_be_another_thing() -> None:
    code = "import numpy as np; print(np.arange(3).round(2))"
    assert after(code) == code
