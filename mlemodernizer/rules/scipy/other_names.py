"""Functions of scipy that have another place or name."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.13",
    reason="SciPy 0.17 to 1.13 removed these names; what they stood for is elsewhere.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.13.0-notes.html#expired-deprecations",
    moves={
        "scipy.info": "numpy.info",
        "scipy.linalg.kron": "numpy.kron",
        "scipy.linalg.tri": "numpy.tri",
        "scipy.linalg.tril": "numpy.tril",
        "scipy.linalg.triu": "numpy.triu",
        "scipy.misc.ascent": "scipy.datasets.ascent",
        "scipy.misc.electrocardiogram": "scipy.datasets.electrocardiogram",
        "scipy.misc.face": "scipy.datasets.face",
        "scipy.random": "numpy.random",
        "scipy.stats.frechet_l": "scipy.stats.weibull_max",
        "scipy.stats.frechet_r": "scipy.stats.weibull_min",
        "scipy.stats.nanmean": "numpy.nanmean",
        "scipy.stats.nanmedian": "numpy.nanmedian",
    },
    examples=(
        Example(
            setup="import numpy as np\nimport scipy\n",
            before="scipy.random.seed(3)",
            after="np.random.seed(3)",
        ),
        Example(
            before="from scipy.linalg import triu\na = triu([[1, 2], [3, 4]])",
            after="from numpy import triu\na = triu([[1, 2], [3, 4]])",
        ),
    ),
    unchanged=("import numpy as np\nfrom scipy import linalg\nlinalg.inv(np.eye(2))\n",),
)
