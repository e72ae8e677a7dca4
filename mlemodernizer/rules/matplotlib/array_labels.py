"""Arrays as the label of a line."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "label must be scalar or have the same length as the input data"


@dataclass(frozen=True, kw_only=True)
class ArrayLabels(Rule):
    """``plt.plot(x, y, label=scores)`` → ``plt.plot(x, y, label=str(scores))``, after the label was refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("label",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.on_failing_line or _MESSAGE not in site.failure[1] or not isinstance(node, ast.Call):
            return None
        label = site.argument("label")
        plots = isinstance(node.func, ast.Attribute | ast.Name) and "plot" in ast.unparse(node.func).rpartition(".")[2]
        if not plots or label is None or isinstance(label, ast.Constant | ast.IfExp) or site.is_bound("str"):
            return None
        text = site.text(label)
        if isinstance(label, ast.Call) and site.name(label.func) == "builtins.str":
            return None
        call = site.call
        call.set(
            "label", f"{text} if {text} is None else str({text})" if isinstance(label, ast.Name) else f"str({text})"
        )
        return Replacement(call.text)


rule = ArrayLabels(
    applies_to=">=3.9",
    after_failure=True,
    reason="A label that is no text was made one; after matplotlib 3.8 an array of labels is one for each line.",
    documentation="https://matplotlib.org/stable/api/prev_api_changes/api_changes_3.9.0.html",
    examples=(
        Example(
            setup="import numpy as np\nimport matplotlib.pyplot as plt\ncuts = np.array([0.1, 0.2, 0.3])\n",
            before="plt.plot([0, 1], [0, 1], label=cuts)",
            after="plt.plot([0, 1], [0, 1], label=cuts if cuts is None else str(cuts))",
            failure=("ValueError", f"{_MESSAGE}, but found 3 for 1 datasets."),
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nplt.plot([0, 1], [0, 1], label='a')\n",),
)
