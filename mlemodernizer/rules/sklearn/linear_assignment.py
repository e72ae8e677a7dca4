"""linear_assignment became scipy's linear_sum_assignment."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class LinearAssignment(MovedCalls):
    """``linear_assignment(costs)`` → ``np.transpose(linear_sum_assignment(costs))``: a row for each pair."""

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        return Replacement(f"{site.name_of('numpy.transpose')}({site.call.text})")


rule = LinearAssignment(
    applies_to=">=0.23",
    reason="linear_assignment was removed in scikit-learn 0.23; scipy's linear_sum_assignment gives rows and columns "
    "instead of pairs.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.21.html#sklearn-utils",
    moves={
        "sklearn.utils.linear_assignment_": "scipy.optimize",
        "sklearn.utils.linear_assignment_.linear_assignment": "scipy.optimize.linear_sum_assignment",
    },
    examples=(
        Example(
            setup="import numpy as np\n",
            before="from sklearn.utils.linear_assignment_ import linear_assignment\n"
            "pairs = linear_assignment(np.array([[4, 1], [2, 0]]))",
            after="from scipy.optimize import linear_sum_assignment\n"
            "pairs = np.transpose(linear_sum_assignment(np.array([[4, 1], [2, 0]])))",
        ),
    ),
    unchanged=("from scipy.optimize import linear_sum_assignment\nlinear_sum_assignment([[1]])\n",),
)
