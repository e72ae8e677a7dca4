"""Values that were renamed, in the grid of a search or in a dictionary of parameters."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.sklearn import (
    criterion_names,
    gradient_boosting_losses,
    max_features_classifiers,
    max_features_regressors,
    sgd_losses,
)
from mlemodernizer.rules.sklearn._searches import grids_of, searched, searched_type

_VALUES = {
    (estimator, name, old): new
    for renaming in (
        criterion_names.rule,
        gradient_boosting_losses.rule,
        max_features_classifiers.rule,
        max_features_regressors.rule,
        sgd_losses.rule,
    )
    for estimator in renaming.functions
    for (name, old), new in renaming.values.items()
}
_OLD = {str(old) for _, _, old in _VALUES}


@dataclass(frozen=True, kw_only=True)
class SearchGridValues(Rule):
    """``{'max_features': ['auto', 'log2']}`` → ``{'max_features': ['sqrt', 'log2']}``, for a forest of classifiers.

    Also ``{'loss': 'ls'}`` → ``{'loss': 'squared_error'}``, for a model made with ``**`` of the dictionary.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        return _OLD

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Constant) or site.node.value not in _OLD:
            return None
        values = site.parent
        if isinstance(values, ast.Dict):
            names = {(estimator, _parameter(site, values, site.node)) for estimator in _made_with(site, values)}
        elif isinstance(values, ast.List | ast.Tuple):
            names = {
                searched_type(site, estimator, _parameter(site, grid, used))
                for grid, used in grids_of(site, values)
                for estimator in searched(site, grid)
            }
        else:
            return None
        news = {_VALUES.get((estimator, parameter, str(site.node.value)), "") for estimator, parameter in names}
        new = news.pop() if len(news) == 1 else ""
        return Replacement(new) if new else None


def _parameter(site: Site, grid: ast.Dict, value: ast.AST) -> str:
    """The key under which a value stands in a dictionary."""
    key = next((k for k, v in zip(grid.keys, grid.values, strict=True) if v is value), None)
    return str(site.literal(key))


def _made_with(site: Site, parameters: ast.Dict) -> set[str]:
    """The classes that are called with ``**`` of a dictionary."""
    analysis = site.references.analysis
    holder = analysis.parents[parameters]
    places: list[ast.AST] = [parameters]
    if isinstance(holder, ast.Assign) and len(holder.targets) == 1 and isinstance(holder.targets[0], ast.Name):
        program = analysis.program_of(site.unit.id)
        mentions = site.references.names.get(program.name, {}).get(holder.targets[0].id, ())
        if sum(isinstance(m.ctx, ast.Store) for m in mentions) != 1:
            return set()
        places = [m for m in mentions if isinstance(m.ctx, ast.Load)]
    calls = [analysis.parents[k] for k in map(analysis.parents.get, places) if isinstance(k, ast.keyword) and not k.arg]
    return {site.name(call.func) for call in calls if isinstance(call, ast.Call)}


rule = SearchGridValues(
    applies_to=">=1.3",
    reason="A value in the grid of the search was renamed by scikit-learn between 1.0 and 1.3.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.1.html#sklearn-ensemble",
    examples=(
        Example(
            setup="from sklearn.ensemble import RandomForestClassifier\n"
            "from sklearn.model_selection import GridSearchCV\n",
            before="grid = {'max_features': ['auto', 'log2']}\nsearch = GridSearchCV(RandomForestClassifier(), grid)",
            after="grid = {'max_features': ['sqrt', 'log2']}\nsearch = GridSearchCV(RandomForestClassifier(), grid)",
        ),
        Example(
            setup="from sklearn.ensemble import GradientBoostingRegressor\n",
            before="settings = {'max_depth': 4, 'loss': 'ls'}\nmodel = GradientBoostingRegressor(**settings)",
            after="settings = {'max_depth': 4, 'loss': 'squared_error'}\nmodel = GradientBoostingRegressor(**settings)",
        ),
    ),
    unchanged=(
        "from sklearn.svm import SVC\nfrom sklearn.model_selection import GridSearchCV\n"
        "search = GridSearchCV(SVC(), {'gamma': ['auto', 'scale']})\n",
        "settings = {'max_features': ['auto', 'log2']}\n",
        "from sklearn.model_selection import GridSearchCV\nmodel = eval('1')\n"
        "search = GridSearchCV(model, {'max_features': ['auto']})\n",
    ),
)
