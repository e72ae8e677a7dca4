"""Lists of vectors, which TSNE refuses."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ListedVectors(Rule):
    """``TSNE().fit_transform(vectors)`` → ``TSNE().fit_transform(np.array(vectors))`` for a list."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.manifold.TSNE.fit", "sklearn.manifold.TSNE.fit_transform")

    def rewrite(self, site: Site) -> Replacement | None:
        data = site.argument("X", 0)
        if data is None or not site.is_a(data, "builtins.list"):
            return None
        call = site.call
        call.set("X", f"{site.name_of('numpy.array')}({site.text(data)})", 0)
        return Replacement(call.text)


rule = ListedVectors(
    applies_to=">=1.0",
    reason="By scikit-learn 1.1 TSNE asks for the shape of its data, which a list of vectors has not.",
    documentation="https://scikit-learn.org/stable/modules/generated/sklearn.manifold.TSNE.html",
    examples=(
        Example(
            setup="import numpy as np\nfrom sklearn.manifold import TSNE\n"
            "vectors = []\nfor i in range(9):\n    vectors.append(np.array([i, i % 2]))\n",
            before="points = TSNE(perplexity=2).fit_transform(vectors)",
            after="points = TSNE(perplexity=2).fit_transform(np.array(vectors))",
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom sklearn.manifold import TSNE\nTSNE().fit_transform(np.zeros((40, 2)))\n",
        "from sklearn.manifold import TSNE\nTSNE().fit_transform(read())\n",
        "from sklearn.decomposition import PCA\nPCA(1).fit_transform([[1, 2], [3, 4]])\n",
    ),
)
