"""GridSearch became GridSearchCV."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.surprise._folds import folds_of

_OLD = "surprise.GridSearch"
_BEST = tuple(f"{_OLD}.best_{what}" for what in ("estimator", "index", "params", "score"))


@dataclass(frozen=True, kw_only=True)
class GridSearch(Rule):
    """``GridSearch(SVD, grid).evaluate(data)`` → ``GridSearchCV(SVD, grid, cv=5).fit(data)``, and its results."""

    @property
    def targets(self) -> Iterable[str]:
        return (_OLD, f"{_OLD}.evaluate")

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return (leaf.rpartition(".")[2] for leaf in _BEST)

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.Subscript):
            return self._best(site, site.node)
        if not isinstance(site.node, ast.Call):
            return None
        call = site.call
        if site.dotted == f"{_OLD}.evaluate":
            call.set_method("fit")
            return Replacement(call.text)
        folds = folds_of(site)
        if call.starred or call.positional > 3 or folds is None:  # noqa: PLR2004
            return None
        call.remove("verbose")
        call.remove("seed")
        call.set("cv", folds)
        call.set_function(site.name_of("surprise.model_selection.GridSearchCV"))
        return Replacement(call.text)

    def _best(self, site: Site, node: ast.Subscript) -> Replacement | None:
        """``search.best_score['RMSE']``: in small letters now."""
        measure = site.literal(node.slice)
        if not isinstance(measure, str) or measure == measure.lower() or site.name(node.value) not in _BEST:
            return None
        return Replacement(f"{site.text(node.value)}[{measure.lower()!r}]")


rule = GridSearch(
    applies_to=">=1.1",
    reason="GridSearch was removed in scikit-surprise 1.1; GridSearchCV is told the number of folds, and names its "
    "measures in small letters.",
    documentation="https://github.com/NicolasHug/Surprise/blob/master/CHANGELOG.md",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    gone=frozenset({_OLD}),
    examples=(
        Example(
            before="from surprise import SVD, GridSearch\n\n\ndef run(data):\n"
            "    search = GridSearch(SVD, {'n_epochs': [5, 10]}, measures=['RMSE'])\n"
            "    search.evaluate(data)\n    print(search.best_score['RMSE'])",
            after="from surprise.model_selection import GridSearchCV\nfrom surprise import SVD\n\n\ndef run(data):\n"
            "    search = GridSearchCV(SVD, {'n_epochs': [5, 10]}, measures=['RMSE'], cv=5)\n"
            "    search.fit(data)\n    print(search.best_score['rmse'])",
        ),
    ),
    unchanged=("from sklearn.model_selection import GridSearchCV\n",),
)
