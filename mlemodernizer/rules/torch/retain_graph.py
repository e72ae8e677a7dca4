"""The graph that is kept for a second backward pass."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class RetainGraph(Rule):
    """``loss.backward(retain_variables=True)`` → ``loss.backward(retain_graph=True)``."""

    @property
    def members(self) -> Iterable[str]:
        return ("backward",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or "torch" not in site.references.libraries:
            return None
        if not any(keyword.arg == "retain_variables" for keyword in site.node.keywords):
            return None
        call = site.call
        call.rename("retain_variables", "retain_graph")
        return Replacement(call.text)


rule = RetainGraph(
    applies_to=">=0.4",
    reason="retain_variables became retain_graph in PyTorch 0.2, and is gone in 0.4.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html",
    examples=(
        Example(
            setup="import torch\nfrom torch.autograd import Variable\n"
            "x = Variable(torch.ones(2), requires_grad=True)\ny = (x * x).sum()\n",
            before="y.backward(retain_variables=True)\ny.backward()",
            after="y.backward(retain_graph=True)\ny.backward()",
        ),
    ),
    unchanged=(
        "import torch\ny = torch.ones(1, requires_grad=True)\ny.backward(retain_graph=True)\n",
        "class Walk:\n    def backward(self, retain_variables):\n        return 1\n\n\n"
        "Walk().backward(retain_variables=True)\n",
    ),
)
