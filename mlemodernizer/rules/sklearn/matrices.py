"""numpy's matrix, which scikit-learn refuses."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class Matrices(Rule):
    """``model.fit(X.todense(), y)`` → ``model.fit(X.toarray(), y)``; a matrix → ``np.asarray(matrix)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("asmatrix", "bmat", "mat", "matrix", "todense")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call):
            return None
        call = site.call if any(_is_matrix(site, a) for a in node.args) and _is_sklearn(site, node) else None
        if call is None:
            return None
        for i, argument in enumerate(node.args):
            text = call.source("", i)
            if text is not None and _is_matrix(site, argument):
                dense = text.removesuffix(".todense()")
                new = f"{dense}.toarray()" if dense != text else f"{site.name_of('numpy.asarray')}({text})"
                call.set("", new, i)
        return Replacement(call.text)


def _is_matrix(site: Site, node: ast.expr) -> bool:
    method = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
    dense = method == "todense" and isinstance(node, ast.Call) and not node.args and not node.keywords
    return dense or site.is_a(node, "numpy.matrix")


def _is_sklearn(site: Site, node: ast.Call) -> bool:
    """Whether a call is of a function of scikit-learn, or of a method of an estimator that takes data."""
    if site.name(node.func).startswith(("sklearn.metrics.", "sklearn.model_selection.")):
        return not site.name(node.func).rpartition(".")[2][0].isupper()
    owner = site.type_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    return owner.startswith("sklearn.")


rule = Matrices(
    applies_to=">=1.2",
    reason="scikit-learn refuses numpy's matrix since 1.2; an array holds the same numbers.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.2.html",
    examples=(
        Example(
            setup="from sklearn.feature_extraction.text import CountVectorizer\n"
            "from sklearn.naive_bayes import GaussianNB\ncounts = CountVectorizer().fit_transform(['a word', 'no'])\n",
            before="model = GaussianNB().fit(counts.todense(), [0, 1])",
            after="model = GaussianNB().fit(counts.toarray(), [0, 1])",
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom sklearn.feature_extraction.text import CountVectorizer\n"
        "counts = CountVectorizer().fit_transform(['a word', 'no'])\nframe = pd.DataFrame(counts.todense())\n",
    ),
)
