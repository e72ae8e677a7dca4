"""How a criterion sums up, set afterwards."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SizeAverageAttribute(Rule):
    """``criterion.size_average = False`` → ``criterion.reduction = 'sum'``, in code from before PyTorch 0.4.

    In later code it had no effect already.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Assign,)

    @property
    def words(self) -> Iterable[str]:
        return ("size_average",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            return None
        target, average = node.targets[0], site.literal(node.value)
        if not isinstance(target, ast.Attribute) or target.attr != "size_average" or not isinstance(average, bool):
            return None
        if not site.type_of(target.value).startswith("torch.nn.") or not _is_of_its_time(site):
            return None
        return Replacement(f"{site.text(target.value)}.reduction = {'mean' if average else 'sum'!r}")


def _is_of_its_time(site: Site) -> bool:
    """Whether the code uses what is gone since PyTorch 0.4: volatile variables, or a loss's first element."""
    if "volatile" in site.references.vocabulary:
        return True
    return any(
        isinstance(node.value, ast.Attribute) and node.value.attr == "data" and site.literal(node.slice) == 0
        for node in site.references.of_kind(ast.Subscript)
    )


rule = SizeAverageAttribute(
    applies_to=">=0.4.1",
    reason="Since PyTorch 0.4.1 a criterion goes by its attribute reduction; to set size_average has no effect.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html",
    affects=frozenset({"scores"}),
    examples=(
        Example(
            setup="import torch\ncriterion = torch.nn.BCELoss()\n",
            before="criterion.size_average = False\nloss = criterion(torch.ones(2) / 2, torch.ones(2)).data[0]",
            after="criterion.reduction = 'sum'\nloss = criterion(torch.ones(2) / 2, torch.ones(2)).item()",
        ),
    ),
    unchanged=(
        "import torch\ncriterion = torch.nn.BCELoss()\ncriterion.size_average = False\n",
        "class Mean:\n    pass\n\n\nmean = Mean()\nmean.size_average = False\n",
    ),
)
