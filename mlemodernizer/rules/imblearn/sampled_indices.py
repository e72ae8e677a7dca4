"""return_indices= of the samplers became an attribute."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.imblearn._samplers import SAMPLERS

_THREE = 3


@dataclass(frozen=True, kw_only=True)
class SampledIndices(Rule):
    """``X, y, kept = sampler.fit_resample(X, y)`` → ``… = (*sampler.fit_resample(X, y), sampler.sample_indices_)``."""

    @property
    def targets(self) -> Iterable[str]:
        methods = ("fit_sample", "fit_resample")
        return (*SAMPLERS, *(f"{sampler}.{method}" for sampler in SAMPLERS for method in methods))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if site.dotted in SAMPLERS:
            call.remove("return_indices")
            return Replacement(call.text)
        parent = site.parent
        target = parent.targets[0] if isinstance(parent, ast.Assign) and len(parent.targets) == 1 else None
        if not isinstance(target, ast.Tuple) or len(target.elts) != _THREE or not isinstance(site.receiver, ast.Name):
            return None
        return Replacement(f"(*{call.text}, {site.receiver.id}.sample_indices_)")


rule = SampledIndices(
    applies_to=">=0.6",
    reason="return_indices was removed in imbalanced-learn 0.6; the sampler keeps the indices in sample_indices_.",
    documentation="https://imbalanced-learn.org/stable/whats_new/0.4.html",
    examples=(
        Example(
            setup="from imblearn.under_sampling import RandomUnderSampler\nX = [[0], [1], [2]]\ny = [0, 0, 1]\n",
            before="sampler = RandomUnderSampler(return_indices=True)\nX, y, kept = sampler.fit_resample(X, y)",
            after="sampler = RandomUnderSampler()\nX, y, kept = (*sampler.fit_resample(X, y), sampler.sample_indices_)",
        ),
    ),
    unchanged=(
        "from imblearn.under_sampling import RandomUnderSampler\nX, y = [[0], [1], [2]], [0, 0, 1]\n"
        "sampler = RandomUnderSampler()\nX, y = sampler.fit_resample(X, y)\n",
    ),
)
