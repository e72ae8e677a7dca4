"""pandas.new_axis: what a failure shows, and what must be left alone."""

from __future__ import annotations

from mlemodernizer.testing import assert_rewrite, assert_rewrite_after, assert_unchanged

REFUSED = ("ValueError", "Multi-dimensional indexing (e.g. `obj[:, None]`) is no longer supported.")


def test_index() -> None:
    setup = "import numpy as np\nimport pandas as pd\ndf = pd.read_csv('x.csv')\n"
    assert_rewrite(setup + "x = df.index[:, np.newaxis]", setup + "x = df.index.values[:, np.newaxis]")


def test_refused() -> None:
    assert_rewrite_after(
        *REFUSED, "import numpy as np\nf(y[:, np.newaxis])", "import numpy as np\nf(y.values[:, np.newaxis])"
    )
    assert_rewrite_after(*REFUSED, "import numpy as np\nf(y[:, 0])", "import numpy as np\nf(y[:, 0])")


def test_arrays() -> None:
    assert_unchanged("import numpy as np\nx = np.arange(3)[:, np.newaxis]\ny = np.arange(3)[None, :]\n")
