"""hist(normed=)."""

from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=3.1",
    reason="The argument normed of histograms is called density since matplotlib 2.1 and was removed in 3.1.",
    documentation="https://matplotlib.org/3.1.0/api/api_changes.html",
    functions=(
        "matplotlib.pyplot.hist",
        "matplotlib.pyplot.hist2d",
        "matplotlib.axes.Axes.hist",
        "matplotlib.axes.Axes.hist2d",
        # they pass it on to matplotlib
        "pandas.DataFrame.hist",
        "pandas.Series.hist",
        "pandas.DataFrame.plot",
        "pandas.Series.plot",
    ),
    renamed={"normed": "density"},
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\n",
            before="plt.hist([1, 2, 2], bins=2, normed=True)",
            after="plt.hist([1, 2, 2], bins=2, density=True)",
        ),
        Example(
            setup="import matplotlib.pyplot as plt\nfig, axes = plt.subplots(1, 2)\n",
            before="axes[0].hist([1, 2, 2], normed=1)",
            after="axes[0].hist([1, 2, 2], density=1)",
        ),
    ),
    unchanged=(
        "import matplotlib.pyplot as plt\nplt.hist([1, 2], density=True)\n",
        "def hist(values, normed):\n    return values\n\n\nhist([1], normed=True)\n",
    ),
)
