"""n_components= of linear discriminant analysis, where there are fewer classes."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "n_components cannot be larger than min(n_features, n_classes - 1)"
_CLASS = "sklearn.discriminant_analysis.LinearDiscriminantAnalysis"


@dataclass(frozen=True, kw_only=True)
class DiscriminantComponents(Rule):
    """``LinearDiscriminantAnalysis(n_components=2)`` → ``LinearDiscriminantAnalysis()``, after a run that failed."""

    @property
    def targets(self) -> Iterable[str]:
        return (_CLASS,)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or _MESSAGE not in site.failure[1] or not site.call.has("n_components"):
            return None
        others = [c for c in site.references.of_kind(ast.Call) if c is not site.node and site.name(c.func) == _CLASS]
        if any(keyword.arg == "n_components" for other in others for keyword in other.keywords):
            return None
        call = site.call
        call.remove("n_components")
        return Replacement(call.text)


rule = DiscriminantComponents(
    applies_to=">=0.23",
    reason="More components than classes less one were cut down to that number by LinearDiscriminantAnalysis; since "
    "scikit-learn 0.23 they are an error, and the number is the default.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.23.html",
    examples=(
        Example(
            setup="from sklearn.discriminant_analysis import LinearDiscriminantAnalysis\n",
            before="LinearDiscriminantAnalysis(n_components=2).fit([[0, 1], [1, 1], [2, 5]], [0, 0, 1])",
            after="LinearDiscriminantAnalysis().fit([[0, 1], [1, 1], [2, 5]], [0, 0, 1])",
            failure=("ValueError", f"{_MESSAGE}."),
        ),
    ),
    unchanged=(
        "from sklearn.discriminant_analysis import LinearDiscriminantAnalysis\n"
        "LinearDiscriminantAnalysis(n_components=2)\n",
    ),
)
