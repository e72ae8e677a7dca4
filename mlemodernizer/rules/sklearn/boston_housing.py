"""load_boston: the data are left to be downloaded."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.definitions import filled
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_SOURCE = '''
def boston_housing(return_X_y=False):
    """The data of load_boston, from openml.org (which takes a connection)."""
    boston = $fetch("boston", version=1, as_frame=True)
    data = boston.data.astype(float)
    target = boston.target.astype(float).to_numpy()
    if return_X_y:
        return data.to_numpy(), target
    names = $numpy.array(data.columns)
    return $bunch(data=data.to_numpy(), target=target, feature_names=names, DESCR=boston.DESCR, filename="boston")
'''


@dataclass(frozen=True, kw_only=True)
class BostonHousing(Rule):
    """``load_boston()`` → ``boston_housing()``, which is defined above."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.datasets.load_boston",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        name = site.define(_SOURCE, fetch="sklearn.datasets.fetch_openml", numpy="numpy", bunch="sklearn.utils.Bunch")
        if not name:
            return None
        call = site.call
        call.name_positionals(("return_X_y",))
        call.set_function(name)
        return Replacement(call.text)


rule = BostonHousing(
    applies_to=">=1.2",
    reason="load_boston was removed in scikit-learn 1.2 for what its data say of people; OpenML still has them, over "
    "the network.",
    documentation="https://scikit-learn.org/1.0/modules/generated/sklearn.datasets.load_boston.html",
    affects=frozenset({"runtime"}),
    gone=frozenset({"sklearn.datasets.load_boston"}),
    examples=(
        Example(
            before="import numpy as np\nfrom sklearn.utils import Bunch\n"
            "from sklearn.datasets import fetch_openml, load_boston\nboston = load_boston()",
            after="import numpy as np\nfrom sklearn.utils import Bunch\nfrom sklearn.datasets import fetch_openml\n\n\n"
            + filled(_SOURCE, {"numpy": "np", "fetch": "fetch_openml", "bunch": "Bunch"})
            + "\n\n\nboston = boston_housing()",
            not_run="needs a connection",
        ),
    ),
    unchanged=(
        "from sklearn.datasets import load_diabetes\ndata = load_diabetes()\n",
        "def load_boston():\n    return 1\nload_boston()\n",
    ),
)
