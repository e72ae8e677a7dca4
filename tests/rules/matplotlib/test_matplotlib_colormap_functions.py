"""matplotlib.colormap_functions: by which name the module is at hand."""

from __future__ import annotations

import pytest

from mlemodernizer.testing import assert_rewrite, assert_unchanged


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import matplotlib as mpl\nc = mpl.cm.get_cmap(name)",
            "import matplotlib.pyplot as plt\nimport matplotlib as mpl\nc = plt.get_cmap(name)",
        ),
        (
            "import matplotlib.pyplot as plt\nimport matplotlib as mpl\nc = mpl.cm.get_cmap(name)",
            "import matplotlib.pyplot as plt\nimport matplotlib as mpl\nc = plt.get_cmap(name)",
        ),
        (
            "from pylab import *\nimport matplotlib.pyplot as plt\nc = plt.cm.get_cmap('jet')",
            "from pylab import *\nimport matplotlib.pyplot as plt\nc = plt.get_cmap('jet')",
        ),
    ],
)
def test_changed(before: str, after: str) -> None:
    assert_rewrite(before, after)


@pytest.mark.parametrize(
    "code", ["import matplotlib as mpl\nc = mpl.colormaps['jet']", "c = cm.get_cmap('jet')", "c = self.cm.spectral"]
)
def test_unchanged(code: str) -> None:
    assert_unchanged(code)
