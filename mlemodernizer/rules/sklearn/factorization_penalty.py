"""alpha= of NMF became a penalty on each of its factors."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FITS = ("fit", "fit_transform")


@dataclass(frozen=True, kw_only=True)
class FactorizationPenalty(Rule):
    """``NMF(5, alpha=0.1).fit(X)`` → ``NMF(5, alpha_W=0.1 / X.shape[1], alpha_H=0.1 / X.shape[0]).fit(X)``.

    The new penalties are multiplied by the size of the data: the data have to be in sight and known by then.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("sklearn.decomposition.NMF",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or not site.call.has("alpha"):
            return None
        call = site.call
        data = _data(site)
        penalty = call.remove("alpha") or ""
        if site.literal(site.argument("alpha")) != 0:
            if data is None:
                return None
            call.set("alpha_W", f"{penalty} / {data}.shape[1]")
            call.set("alpha_H", f"{penalty} / {data}.shape[0]")
        return Replacement(call.text)


def _data(site: Site) -> str | None:
    """The name of what the model is fitted to, where that is one thing that is there before the model."""
    analysis = site.references.analysis
    parent = site.parent
    program = analysis.program_of(site.unit.id)
    fits: list[ast.AST] = [site.node] if isinstance(parent, ast.Attribute) else []
    if isinstance(parent, ast.Assign) and len(parent.targets) == 1 and isinstance(parent.targets[0], ast.Name):
        mentions = site.references.names.get(program.name, {}).get(parent.targets[0].id, ())
        if sum(isinstance(m.ctx, ast.Store) for m in mentions) != 1:
            return None
        fits = [m for m in mentions if getattr(analysis.parents[m], "attr", "") in _FITS]
    calls = [analysis.parents[analysis.parents[fit]] for fit in fits]
    given = {c.args[0].id for c in calls if isinstance(c, ast.Call) and c.args and isinstance(c.args[0], ast.Name)}
    name = given.pop() if len(calls) == len(given) == 1 else None
    if name is None or name not in program.globals.bindings:
        return None
    order = [unit.id for unit in program.units]
    places = site.references.names.get(program.name, {}).get(name, ())
    bound = [(order.index(analysis.unit_of[m]), m.lineno) for m in places if not isinstance(m.ctx, ast.Load)]
    return name if bound and max(bound) < (order.index(site.unit.id), site.node.lineno) else None


rule = FactorizationPenalty(
    applies_to=">=1.2",
    reason="alpha of NMF became alpha_W and alpha_H in scikit-learn 1.0 and went in 1.2; the new ones are multiplied "
    "by the size of the data, which is divided out.",
    documentation="https://scikit-learn.org/stable/whats_new/v1.0.html#sklearn-decomposition",
    examples=(
        Example(
            setup="import numpy as np\nfrom sklearn.decomposition import NMF\nX = np.ones((4, 3))\n",
            before="topics = NMF(n_components=2, alpha=0.1, l1_ratio=0.5).fit(X)",
            after="topics = NMF(n_components=2, l1_ratio=0.5, alpha_W=0.1 / X.shape[1], alpha_H=0.1 / X.shape[0])"
            ".fit(X)",
        ),
    ),
    unchanged=(
        "from sklearn.decomposition import NMF\ntopics = NMF(n_components=2)\n",
        "from sklearn.decomposition import NMF\ntopics = NMF(n_components=2, alpha=0.1)\n",
    ),
)
