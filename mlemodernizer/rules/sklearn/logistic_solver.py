"""The solver of a logistic regression that has an L1 penalty or is dual."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.sklearn._searches import is_searched


@dataclass(frozen=True, kw_only=True)
class LogisticSolver(Rule):
    """``LogisticRegression(penalty='l1')`` → ``LogisticRegression(penalty='l1', solver='liblinear')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.linear_model.LogisticRegression",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.starred or call.has("solver", 8):
            return None
        l1 = site.literal(site.argument("penalty", 0)) == "l1" or is_searched(site, "penalty", "l1")
        dual = site.literal(site.argument("dual", 1)) is True
        if not (l1 or dual) or is_searched(site, "solver"):
            return None
        call.set("solver", "'liblinear'")
        return Replacement(call.text)


rule = LogisticSolver(
    applies_to=">=0.22",
    reason="The default solver was 'liblinear' before scikit-learn 0.22; today's default knows neither the L1 penalty "
    "nor the dual problem.",
    documentation="https://scikit-learn.org/stable/whats_new/v0.22.html#sklearn-linear-model",
    examples=(
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n",
            before="model = LogisticRegression(penalty='l1', C=0.1).fit([[0], [1], [2]], [0, 1, 0])",
            after="model = LogisticRegression(penalty='l1', C=0.1, solver='liblinear').fit([[0], [1], [2]], [0, 1, 0])",
        ),
        Example(
            setup="from sklearn.linear_model import LogisticRegression\n"
            "from sklearn.model_selection import GridSearchCV\n",
            before="model = LogisticRegression()\nsearch = GridSearchCV(model, {'penalty': ['l1', 'l2']})",
            after="model = LogisticRegression(solver='liblinear')\n"
            "search = GridSearchCV(model, {'penalty': ['l1', 'l2']})",
        ),
    ),
    unchanged=(
        "from sklearn.linear_model import LogisticRegression\nfrom sklearn.model_selection import GridSearchCV\n"
        "search = GridSearchCV(LogisticRegression(), {'penalty': ['l1', 'l2'], 'solver': ['saga', 'liblinear']})\n",
        "from sklearn.linear_model import LogisticRegression\nLogisticRegression(penalty='l1', solver='saga')\n",
        "from sklearn.linear_model import LogisticRegression\nLogisticRegression(penalty='l2')\n",
        "from sklearn.svm import LinearSVC\nLinearSVC(penalty='l1', dual=False)\n",
    ),
)
