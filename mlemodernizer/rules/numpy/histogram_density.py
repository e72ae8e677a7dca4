"""histogram(normed=)."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Keywords
from mlemodernizer.rewriting.rule import Example

rule = Keywords(
    applies_to=">=1.24",
    reason="The argument normed of histograms, wrong for bins of different widths, was removed in NumPy 1.24; density "
    "is the same otherwise.",
    documentation="https://numpy.org/doc/stable/release/1.24.0-notes.html#expired-deprecations",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    functions=("numpy.histogram", "numpy.histogram2d", "numpy.histogramdd"),
    renamed={"normed": "density"},
    examples=(
        Example(
            setup="import numpy as np\n",
            before="counts, edges = np.histogram([1, 2, 2], bins=2, normed=True)",
            after="counts, edges = np.histogram([1, 2, 2], bins=2, density=True)",
        ),
    ),
    unchanged=("import numpy as np\ncounts, edges = np.histogram([1, 2], density=True)\n",),
)
