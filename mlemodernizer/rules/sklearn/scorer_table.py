"""SCORERS, the table of scorers."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ScorerTable(Rule):
    """``SCORERS.keys()`` → ``get_scorer_names()``, ``SCORERS['r2']`` → ``get_scorer('r2')``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.metrics.SCORERS.keys",)

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return ("SCORERS",)

    def rewrite(self, site: Site) -> Replacement | None:
        if isinstance(site.node, ast.Subscript):
            if site.name(site.node.value) != "sklearn.metrics.SCORERS":
                return None
            return Replacement(f"{site.name_of('sklearn.metrics.get_scorer')}({site.text(site.node.slice)})")
        return Replacement(f"{site.name_of('sklearn.metrics.get_scorer_names')}()") if site.is_call else None


rule = ScorerTable(
    applies_to=">=1.3",
    reason="The table SCORERS was removed in scikit-learn 1.3 in favour of get_scorer and get_scorer_names.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-metrics",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    gone=frozenset({"sklearn.metrics.SCORERS"}),
    examples=(
        Example(
            setup="from sklearn import metrics\n",
            before="names = sorted(metrics.SCORERS.keys())",
            after="names = sorted(metrics.get_scorer_names())",
        ),
        Example(
            setup="from sklearn import metrics\n",
            before="scorer = metrics.SCORERS['r2']",
            after="scorer = metrics.get_scorer('r2')",
        ),
    ),
    unchanged=("SCORERS = {'r2': 1}\nSCORERS.keys()\nSCORERS['r2']\n",),
)
