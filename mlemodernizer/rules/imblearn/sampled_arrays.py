"""Arrays are what fit_sample gave for data frames."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.imblearn._samplers import SAMPLERS

_OF_FRAMES = frozenset(
    {"apply", "at", "columns", "corr", "describe", "drop", "dtypes", "groupby", "head", "hist", "iloc", "index", "info"}
    | {"isnull", "ix", "join", "loc", "map", "merge", "plot", "reset_index", "sample", "select_dtypes", "sort_values"}
    | {"tail", "to_csv", "unique", "value_counts", "values"}
)
"""What is done with data frames and series only."""


@dataclass(frozen=True, kw_only=True)
class SampledArrays(Rule):
    """``sampler.fit_sample(frame, y)`` → ``sampler.fit_resample(frame.values, y)``, where no frame is wanted."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"{name}.fit_sample" for name in (*SAMPLERS, "imblearn.pipeline.Pipeline"))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or _is_used_as_frame(site):
            return None
        call = site.call
        for position, (name, kind) in enumerate((("X", "pandas.DataFrame"), ("y", "pandas.Series"))):
            argument = site.argument(name, position)
            if argument is not None and site.is_a(argument, kind):
                text = site.text(argument)
                simple = re.fullmatch(r"[\w.]+(\[[^\[\]]*\])?", text)
                call.set(name, f"{text if simple else f'({text})'}.values", position)
        return Replacement(call.text)


def _is_used_as_frame(site: Site) -> bool:
    """Whether the code behind does with the result what only frames and series can do."""
    parent = site.parent
    if not isinstance(parent, ast.Assign):
        return True
    names = {node.id for target in parent.targets for node in ast.walk(target) if isinstance(node, ast.Name)}
    analysis = site.references.analysis
    order = {unit.id: number for number, unit in enumerate(analysis.program_of(site.unit.id).units)}
    here = (order[site.unit.id], site.node.lineno)
    return any(
        node.attr in _OF_FRAMES
        and isinstance(node.value, ast.Name)
        and node.value.id in names
        and (order.get(analysis.unit_of[node], -1), node.lineno) > here
        for node in site.references.of_kind(ast.Attribute)
    )


rule = SampledArrays(
    applies_to=">=0.6",
    reason="fit_sample gave arrays before imbalanced-learn 0.6; data frames come back as data frames since, and what "
    "is made up for columns of whole numbers or truth values is cut to their type.",
    documentation="https://imbalanced-learn.org/stable/whats_new/v0.6.html",
    examples=(
        Example(
            setup="import pandas as pd\nfrom imblearn.over_sampling import RandomOverSampler\n"
            "frame = pd.DataFrame({'a': [1, 2, 3]})\nlabels = pd.Series([0, 0, 1])\n"
            "sampler = RandomOverSampler(random_state=0)\n",
            before="X, y = sampler.fit_sample(frame, labels)",
            after="X, y = sampler.fit_resample(frame.values, labels.values)",
        ),
    ),
    unchanged=(
        "import pandas as pd\nfrom imblearn.over_sampling import RandomOverSampler\n"
        "frame, labels = pd.DataFrame({'a': [1, 2, 3]}), pd.Series([0, 0, 1])\n"
        "X, y = RandomOverSampler(random_state=0).fit_resample(frame, labels)\n",
    ),
)
