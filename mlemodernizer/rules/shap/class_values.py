"""What shap_values of an explainer gives for several classes."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_VALUES = '''
def shap_values_by_class(explainer, X, **options):
    """explainer.shap_values as it was: a list with an array for each class, where there are several."""
    values = explainer.shap_values(X, **options)
    if isinstance(values, list):
        return values
    if values.ndim == $np.ndim(X) + 1:
        return list($np.moveaxis(values, -1, 0))
    model = getattr(getattr(explainer, "model", None), "original_model", None)
    binary = type(model).__module__.startswith("lightgbm") and model.params.get("objective") == "binary"
    return [-values, values] if binary else values
'''
_EXPLAINERS = ("DeepExplainer", "GradientExplainer", "KernelExplainer", "LinearExplainer", "TreeExplainer")


@dataclass(frozen=True, kw_only=True)
class ClassValues(LocalDefinitions):
    """``explainer.shap_values(X)`` → ``shap_values_by_class(explainer, X)``, where a class is taken out of it.

    Or where it is drawn as a whole.
    """

    def rewrite(self, site: Site) -> Replacement | None:
        call = site.call if site.is_call and site.is_method else None
        if call is None or call.starred or call.positional != 1 or not any(map(_is_by_class, _uses(site))):
            return None
        name = site.define(_VALUES, np="numpy")
        return Replacement(f"{name}({call.receiver}, {call.arguments()})") if name else None


def _uses(site: Site) -> Iterable[tuple[ast.AST, ast.AST]]:
    """The mentions of the call's result, each with what holds it."""
    parents = site.references.analysis.parents
    parent = site.parent
    if not isinstance(parent, ast.Assign):
        return [(site.node, parent)]
    names = {target.id for target in parent.targets if isinstance(target, ast.Name)}
    return [(node, parents[node]) for node in site.references.of_kind(ast.Name) if node.id in names]


def _is_by_class(use: tuple[ast.AST, ast.AST]) -> bool:
    node, holder = use
    if isinstance(holder, ast.Subscript):
        return isinstance(holder.slice, ast.Constant) and isinstance(holder.slice.value, int)
    function = holder.func if isinstance(holder, ast.Call) and node in holder.args else None
    return isinstance(function, ast.Attribute) and function.attr == "summary_plot"


rule = ClassValues(
    applies_to=">=0.45",
    reason="Since shap 0.45 the values for several classes come in one array, the classes along its last axis; they "
    "were a list with an array for each class.",
    documentation="https://github.com/shap/shap/releases/tag/v0.45.0",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"plots"}),
    sources={f"shap.{explainer}.shap_values": (_VALUES,) for explainer in _EXPLAINERS},
    examples=(
        Example(
            setup="import numpy as np\nimport shap\n",
            before="def explain(model, X):\n    values = shap.TreeExplainer(model).shap_values(X)\n"
            "    shap.summary_plot(values[1], X)",
            after="\n\n"
            + _VALUES.strip().replace("$", "")
            + "\n\n\ndef explain(model, X):\n    values = shap_values_by_class(shap.TreeExplainer(model), X)\n"
            "    shap.summary_plot(values[1], X)",
        ),
    ),
    unchanged=(
        "import shap\n\n\ndef explain(model, X):\n    values = shap.TreeExplainer(model).shap_values(X)\n"
        "    shap.summary_plot(values[:, :, 1], X)\n",
        "import shap\n\n\ndef explain(model, X):\n    values = shap.TreeExplainer(model)(X)\n"
        "    shap.plots.waterfall(values[0])\n",
    ),
)
