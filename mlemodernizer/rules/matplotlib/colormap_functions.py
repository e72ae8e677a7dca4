"""Functions and objects of colormaps."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_VEGA = {f"matplotlib.cm.Vega{n}": f"matplotlib.cm.tab{n}" for n in ("10", "20", "20b", "20c")}

rule = Moved(
    applies_to=">=3.9",
    reason="cm.get_cmap was removed in matplotlib 3.9, the colormaps spectral and Vega… were renamed before.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    moves={
        "matplotlib.cm.get_cmap": "matplotlib.pyplot.get_cmap",
        "matplotlib.cm.spectral": "matplotlib.cm.nipy_spectral",
        "matplotlib.pyplot.spectral": "matplotlib.pyplot.nipy_spectral",
        **_VEGA,
    },
    unloaded=frozenset({"matplotlib.pyplot.get_cmap"}),
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="colors = plt.cm.get_cmap('viridis', 4)\nother = plt.cm.spectral(0.5)",
            after="colors = plt.get_cmap('viridis', 4)\nother = plt.cm.nipy_spectral(0.5)",
        ),
        Example(
            before="from matplotlib import cm\ncolors = cm.get_cmap('viridis')",
            after="import matplotlib.pyplot as plt\nfrom matplotlib import cm\ncolors = plt.get_cmap('viridis')",
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.get_cmap('viridis')\nplt.cm.Spectral(0.5)\n",),
)
