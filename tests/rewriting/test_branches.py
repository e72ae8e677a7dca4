"""Code for other versions, and code that is meant to fail, is left alone until a run fails in it."""

from __future__ import annotations

import pytest

from mlemodernizer.rewriting.evidence import Evidence
from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged, rewritten

NUMPY = "import sys\nimport numpy as np\n"

LEFT_ALONE = [
    "try:\n    from numpy.exceptions import AxisError\nexcept ImportError:\n    from numpy import AxisError",
    "try:\n    import cPickle as pickle\nexcept ImportError:\n    import pickle",
    "try:\n    import cPickle as pickle\nexcept:\n    import pickle",
    "try:\n    import urllib2 as u\nexcept (ImportError, AttributeError):\n    from urllib import request as u",
    "try:\n    from math import gcd\nexcept ImportError:\n    from fractions import gcd\ng = gcd(4, 6)",
    "def f(m):\n    try:\n        return np.isin(m, m)\n    except AttributeError:\n        return np.in1d(m, m)",
    "try:\n    y = np.prod(m)\nexcept AttributeError:\n    y = np.product(m)",
    "try:\n    import n\n    if n:\n        import d\nexcept ImportError:\n    import cPickle as d\n    n = 0",
    "def f(g):\n    try:\n        y = g(np, 1)\n    except AttributeError:\n        z = np.NINF\n        y = g(z, 1)",
    "if np.__version__ < '2.0':\n    bad = np.NINF\nelse:\n    bad = -np.inf",
    "if sys.version_info[0] < 3:\n    text = unicode\nelse:\n    text = str",
    "bad = np.NINF if np.__version__.startswith('1.') else -np.inf",
    "from packaging.version import Version\nold = Version(np.__version__) < Version('2.0')\nif old:\n    b = np.NINF",
    "from elsewhere import NP_LT_2\nif NP_LT_2:\n    bad = np.NINF\nelse:\n    bad = -np.inf",
    "from elsewhere import version_before\nif version_before(np, '2.0'):\n    bad = np.NINF",
    "from elsewhere import NUMPY1\nbad = NUMPY1 and np.NINF",
    "new = np.__version__ >= '2'\nif not new and x is np.NINF:\n    pass",
    "bad = np.__version__ >= '2' or np.NINF",
    "try:\n    from numpy import prod as p\nexcept ImportError:\n    from numpy import product\n\n    p = product",
    "if sys.version_info < (3,):\n    from numpy import product\n    x = product([1])",
    "if hasattr(np, 'NINF'):\n    bad = np.NINF\nelse:\n    bad = -np.inf",
    "if not hasattr(np, 'isin'):\n    isin = np.in1d",
    "def f():\n    if sys.version_info >= (3,):\n        return 1\n    return unicode('a')",
    "import pytest\nwith pytest.raises(AttributeError):\n    np.NINF",
    "def test(self):\n    with self.assertRaises(AttributeError):\n        return np.NINF",
    "def test(self):\n    self.assertRaises(ValueError, lambda: np.float(3))",
]

CHANGED = [
    ("try:\n    x = 1\nexcept Exception:\n    x = np.NINF", "try:\n    x = 1\nexcept Exception:\n    x = -np.inf"),
    (
        "try:\n    import cPickle\nexcept ImportError:\n    ok = False",
        "try:\n    import pickle\nexcept ImportError:\n    ok = False",
    ),
    ("try:\n    x = np.NINF\nexcept ValueError:\n    x = 0", "try:\n    x = -np.inf\nexcept ValueError:\n    x = 0"),
    (
        "try:\n    x = f()\nexcept ValueError:\n    x = np.NINF",
        "try:\n    x = f()\nexcept ValueError:\n    x = -np.inf",
    ),
    (
        "try:\n    x = f()\nexcept TypeError:\n    log(np.NINF)",
        "try:\n    x = f()\nexcept TypeError:\n    log(-np.inf)",
    ),
    ("if np.__version__ > '1.9':\n    x = np.NINF", "if np.__version__ > '1.9':\n    x = -np.inf"),
    ("if sys.version_info[0] == 3:\n    x = np.NINF", "if sys.version_info[0] == 3:\n    x = -np.inf"),
    ("bad = np.__version__ >= '2' and np.NINF", "bad = np.__version__ >= '2' and (-np.inf)"),
    ("if hasattr(model, 'fit'):\n    x = np.NINF", "if hasattr(model, 'fit'):\n    x = -np.inf"),
    (
        "for version in 'ab':\n    if version == 'a':\n        x = np.NINF",
        "for version in 'ab':\n    if version == 'a':\n        x = -np.inf",
    ),
    ("def f(version):\n    if version:\n        x = np.NINF", "def f(version):\n    if version:\n        x = -np.inf"),
    ("if conversion:\n    x = np.NINF", "if conversion:\n    x = -np.inf"),
    ("with opened() as f:\n    x = np.NINF", "with opened() as f:\n    x = -np.inf"),
]


@pytest.mark.parametrize("code", LEFT_ALONE)
def test_left_alone(code: str) -> None:
    assert_unchanged(NUMPY + code)


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(NUMPY + before, NUMPY + after)


def test_a_failure_opens_them() -> None:
    before = "try:\n    import cPickle as pickle\nexcept ImportError:\n    from Queue import Queue as pickle"
    after = "try:\n    import pickle\nexcept ImportError:\n    from queue import Queue as pickle"
    assert rewritten(before).patches == ()
    assert_rewrite_after("ModuleNotFoundError", "No module named 'Queue'", before, after)


def test_a_failure_behind_a_return_opens_it() -> None:
    code = "import numpy as np\ndef f():\n    if np.__version__ > '1':\n        return 1\n    return np.NINF"
    after = code.replace("np.NINF", "-np.inf")
    assert rewritten(code).patches == ()
    assert_rewrite_after("AttributeError", "no NINF", code, after)
    in_call = Evidence(unit="c0", line=5, cell="c0", cell_line=7, exception="AttributeError", message="no NINF")
    assert rewritten(code + "\n\nf()", evidence=in_call).notebook.cells[0].source == after + "\n\nf()"


def test_names_follow_their_import() -> None:
    code = "import sys\nfrom numpy import {0}\nif sys.version_info < (3,):\n    x = {0}([1])\ny = {0}([1])"
    assert_rewrite(code.format("product"), code.format("prod"))
