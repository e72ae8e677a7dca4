"""fetch_mldata('MNIST original'): the site is gone, OpenML has the data."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SOURCE = '''
def mnist_original():
    """The data of fetch_mldata('MNIST original'), from openml.org, in their old order: sorted within each part."""
    mnist = $fetch("mnist_784", version=1, as_frame=False)
    target = mnist.target.astype(float)
    parts = [range(60000), range(60000, 70000)]
    order = $numpy.concatenate([$numpy.array(part)[$numpy.argsort(target[part], kind="stable")] for part in parts])
    mnist.data, mnist.target = mnist.data[order], target[order]
    return mnist
'''


@dataclass(frozen=True, kw_only=True)
class DigitsOfMldata(Rule):
    """``fetch_mldata('MNIST original')`` → ``mnist_original()``, which is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.datasets.fetch_mldata", "sklearn.datasets.mldata.fetch_mldata")

    def rewrite(self, site: Site) -> Replacement | None:
        wanted = site.literal(site.argument("dataname", 0))
        if not site.is_call or not isinstance(wanted, str) or wanted.lower().replace("-", " ") != "mnist original":
            return None
        name = site.define(_SOURCE, fetch="sklearn.datasets.fetch_openml", numpy="numpy")
        return Replacement(f"{name}()") if name else None


rule = DigitsOfMldata(
    applies_to=">=0.22",
    reason="fetch_mldata was removed in scikit-learn 0.22, as mldata.org is no more; OpenML has the digits, over the "
    "network.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.20.html#sklearn-datasets",
    affects=frozenset({"runtime"}),
    gone=frozenset({"sklearn.datasets.fetch_mldata", "sklearn.datasets.mldata.fetch_mldata"}),
    examples=(
        Example(
            before="import numpy as np\nfrom sklearn.datasets import fetch_mldata, fetch_openml\n"
            "mnist = fetch_mldata('MNIST original')",
            after="import numpy as np\nfrom sklearn.datasets import fetch_openml\n\n\n"
            + filled(_SOURCE, {"numpy": "np", "fetch": "fetch_openml"})
            + "\n\n\nmnist = mnist_original()",
            not_run="needs a connection",
        ),
    ),
    unchanged=("from sklearn.datasets import fetch_openml\nmnist = lambda: fetch_openml('mnist_784')\n",),
)
