"""numpy.passed_on_modules: other spellings, and what must be left alone."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = ""

CHANGED = [
    ("import numpy\nnumpy.math.log(2)", "import math\nimport numpy\nmath.log(2)"),
    ("from numpy import math\nmath.log(2)", "import math\nmath.log(2)"),
    (
        "import numpy as np\nnp.set_printoptions(threshold=np.sys.maxsize)",
        "import sys\nimport numpy as np\nnp.set_printoptions(threshold=sys.maxsize)",
    ),
]

UNCHANGED = ["import numpy as np\nnp.sqrt(2)"]


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(SETUP + before, SETUP + after)


@pytest.mark.parametrize("code", UNCHANGED)
def test_unchanged(code: str) -> None:
    assert_unchanged(SETUP + code)
