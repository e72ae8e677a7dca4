"""Which estimators a grid of hyper-parameters is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlemodernizer.rewriting.site import Site

_SEARCHES = {f"sklearn.{m}.{c}SearchCV" for m in ("grid_search", "model_selection") for c in ("Grid", "Randomized")}


def searched(site: Site, grid: ast.Dict) -> Iterator[ast.expr]:
    """The estimators that are searched with a grid."""
    references = site.references
    parents = references.analysis.parents
    place: ast.AST = grid
    if isinstance(parents[place], ast.List):
        place = parents[place]
    holder = parents[place]
    places = [place]
    if isinstance(holder, ast.Assign) and len(holder.targets) == 1 and isinstance(holder.targets[0], ast.Name):
        name = holder.targets[0].id
        program = references.analysis.program_of(site.unit.id)
        mentions = references.names.get(program.name, {}).get(name, ())
        if sum(isinstance(m.ctx, ast.Store) for m in mentions) != 1:
            return
        places = [m for m in mentions if isinstance(m.ctx, ast.Load)]
    for used in places:
        call = parents[used]
        call = parents[call] if isinstance(call, ast.keyword) else call
        if isinstance(call, ast.Call) and site.name(call.func) in _SEARCHES:
            named = [k.value for k in call.keywords if k.arg == "estimator"]
            yield from named or call.args[:1]


def is_searched(site: Site, parameter: str, value: object = ...) -> bool:
    """Whether the estimator that the site's call makes is searched over a parameter, with a value among others."""
    parent = site.parent
    target = parent.targets[0] if isinstance(parent, ast.Assign) and len(parent.targets) == 1 else None
    name = target.id if isinstance(target, ast.Name) else ""
    return any(
        estimator is site.node or (isinstance(estimator, ast.Name) and estimator.id == name)
        for grid in site.references.of_kind(ast.Dict)
        if _has(grid, parameter, value)
        for estimator in searched(site, grid)
    )


def _has(grid: ast.Dict, parameter: str, value: object) -> bool:
    for key, values in zip(grid.keys, grid.values, strict=True):
        if isinstance(key, ast.Constant) and key.value == parameter:
            among = values.elts if isinstance(values, ast.List | ast.Tuple) else []
            return value is ... or any(isinstance(v, ast.Constant) and v.value == value for v in among)
    return False
