"""Which estimators a grid of hyper-parameters is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlemodernizer.rewriting.site import Site

_SEARCHES = {f"sklearn.{m}.{c}SearchCV" for m in ("grid_search", "model_selection") for c in ("Grid", "Randomized")}


def searched(site: Site, grid: ast.Dict) -> Iterator[ast.expr]:
    """The estimators that are searched with a grid."""
    parents = site.references.analysis.parents
    place: ast.AST = grid
    if isinstance(parents[place], ast.List):
        place = parents[place]
    for used in (place, *_readers(site, parents[place])):
        call = parents[used]
        call = parents[call] if isinstance(call, ast.keyword) else call
        if isinstance(call, ast.Call) and site.name(call.func) in _SEARCHES:
            named = [k.value for k in call.keywords if k.arg == "estimator"]
            yield from named or call.args[:1]


def grids_of(site: Site, values: ast.AST) -> Iterator[tuple[ast.Dict, ast.AST]]:
    """The dictionaries of which an expression is a value, itself or by the name that it is given; and that value."""
    parents = site.references.analysis.parents
    for used in (values, *_readers(site, parents[values])):
        holder = parents[used]
        if isinstance(holder, ast.Dict) and used in holder.values:
            yield holder, used


def _readers(site: Site, holder: ast.AST) -> list[ast.Name]:
    """The mentions that certainly get what an assignment to one name binds, in code that runs in order."""
    if not isinstance(holder, ast.Assign) or len(holder.targets) != 1 or not isinstance(holder.targets[0], ast.Name):
        return []
    analysis = site.references.analysis
    program = analysis.program_of(site.unit.id)
    order = {unit.id: i for i, unit in enumerate(program.units)}
    mentions = site.references.names.get(program.name, {}).get(holder.targets[0].id, ())
    placed = sorted(((order[analysis.unit_of[m]], m.lineno, m.col_offset), m) for m in mentions)
    stores = [at for at, m in placed if not isinstance(m.ctx, ast.Load)]
    if len(stores) > 1 and any(not _runs_in_order(site, m) for _, m in placed):
        return []
    here = next(at for at, m in placed if m is holder.targets[0])
    until = min((at for at in stores if at > here), default=None)
    return [m for at, m in placed if isinstance(m.ctx, ast.Load) and at > here and (until is None or at < until)]


def _runs_in_order(site: Site, node: ast.AST) -> bool:
    parents = site.references.analysis.parents
    parent = parents.get(node)
    while parent is not None:
        if isinstance(parent, ast.FunctionDef | ast.Lambda | ast.For | ast.While | ast.If | ast.Try):
            return False
        parent = parents.get(parent)
    return True


def searched_type(site: Site, estimator: ast.expr, parameter: str) -> tuple[str, str]:
    """The class that a parameter of a grid is for, be it a step of a pipeline; and the parameter's own name."""
    step, _, name = parameter.rpartition("__")
    if not step:
        return site.type_of(estimator), parameter
    pipeline = _made(site, estimator)
    if not isinstance(pipeline, ast.Call):
        return "", name
    if site.name(pipeline.func).endswith(".make_pipeline"):
        made = [site.type_of(a) for a in pipeline.args if site.type_of(a).rpartition(".")[2].lower() == step]
        return (made[0] if len(made) == 1 else ""), name
    given = [*pipeline.args, *(k.value for k in pipeline.keywords if k.arg == "steps")]
    steps = _made(site, given[0]) if given else None
    for pair in steps.elts if isinstance(steps, ast.List | ast.Tuple) else ():
        if isinstance(pair, ast.Tuple) and len(pair.elts) == 2 and site.literal(pair.elts[0]) == step:  # noqa: PLR2004
            return site.type_of(pair.elts[1]), name
    return "", name


def _made(site: Site, node: ast.expr) -> ast.expr:
    """The expression that a name was given where it is mentioned; any other expression as it is."""
    analysis = site.references.analysis
    if isinstance(node, ast.Name):
        program = analysis.program_of(site.unit.id)
        for mention in site.references.names.get(program.name, {}).get(node.id, ()):
            holder = analysis.parents[mention]
            if isinstance(holder, ast.Assign) and node in _readers(site, holder):
                return holder.value
    return node


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
