"""Names of matplotlib's insides that notebooks use."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

_WARNING = "matplotlib.MatplotlibDeprecationWarning"

rule = Moved(
    applies_to=">=3.8",
    reason="These names of matplotlib's insides were removed by matplotlib 3.8; the public ones stand for the same.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.8.0.html",
    moves={
        "matplotlib.cbook.MatplotlibDeprecationWarning": _WARNING,
        "matplotlib.cbook.deprecation.MatplotlibDeprecationWarning": _WARNING,
        "matplotlib.cbook.deprecation.mplDeprecation": _WARNING,
        "matplotlib.cbook.mplDeprecation": _WARNING,
        "matplotlib.cm.cmap_d": "matplotlib.colormaps",
    },
    gone=frozenset({"matplotlib.docstring"}),
    examples=(
        Example(
            setup="import warnings\nimport matplotlib\nimport matplotlib.cbook\n",
            before="warnings.filterwarnings('ignore', category=matplotlib.cbook.mplDeprecation)",
            after="warnings.filterwarnings('ignore', category=matplotlib.MatplotlibDeprecationWarning)",
        ),
        Example(before="from matplotlib import docstring\nx = 1", after="x = 1"),
    ),
    unchanged=("from matplotlib import pyplot, colormaps\nimport matplotlib.cbook\nmatplotlib.cbook.flatten([1])\n",),
)
