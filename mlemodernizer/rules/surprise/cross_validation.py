"""evaluate and print_perf."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.surprise._folds import folds_of


@dataclass(frozen=True, kw_only=True)
class CrossValidation(Rule):
    """``evaluate(algorithm, data)`` → ``cross_validate(algorithm, data, cv=5, verbose=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("surprise.evaluate", "surprise.print_perf")

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call):
            return None
        if site.dotted == "surprise.print_perf":
            return without(site) if site.is_statement else None
        folds = folds_of(site)
        call = site.call
        known = {"measures", "verbose"}.issuperset(call.keywords()[max(0, 2 - call.positional) :])
        if folds is None or call.starred or call.positional > 3 or not known or not _is_printed_only(site):  # noqa: PLR2004
            return None
        silent = site.literal(site.argument("verbose")) in (0, False)
        call.remove("verbose")
        call.set("cv", folds)
        if not silent:
            call.set("verbose", "True")
        call.set_function(site.name_of("surprise.model_selection.cross_validate"))
        return Replacement(call.text)


def _is_printed_only(site: Site) -> bool:
    """Whether nobody reads the result, which has other names in it now, but print_perf."""
    parent = site.parent
    if site.is_statement:
        return True
    if not isinstance(parent, ast.Assign) or not all(isinstance(target, ast.Name) for target in parent.targets):
        return False
    names = {target.id for target in parent.targets if isinstance(target, ast.Name)}
    parents = site.references.analysis.parents
    readers = [n for n in site.references.of_kind(ast.Name) if n.id in names and isinstance(n.ctx, ast.Load)]
    calls = [parents[reader] for reader in readers]
    return all(isinstance(call, ast.Call) and site.name(call.func) == "surprise.print_perf" for call in calls)


rule = CrossValidation(
    applies_to=">=1.1",
    reason="evaluate and print_perf were removed in scikit-surprise 1.1; cross_validate does both, and is told the "
    "number of folds.",
    documentation="https://github.com/NicolasHug/Surprise/blob/master/CHANGELOG.md",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    gone=frozenset({"surprise.evaluate", "surprise.print_perf"}),
    examples=(
        Example(
            before="from surprise import Dataset, Reader, SVD, evaluate\n\n\ndef run(frame):\n"
            "    data = Dataset.load_from_df(frame, Reader())\n"
            "    data.split(n_folds=3)\n    evaluate(SVD(), data, measures=['RMSE', 'MAE'])",
            after="from surprise.model_selection import cross_validate\nfrom surprise import Dataset, Reader, SVD\n\n\n"
            "def run(frame):\n    data = Dataset.load_from_df(frame, Reader())\n"
            "    pass\n    cross_validate(SVD(), data, measures=['RMSE', 'MAE'], cv=3, verbose=True)",
        ),
    ),
    unchanged=("def evaluate(a, b):\n    return a\n\n\nevaluate(1, 2)\n",),
)
