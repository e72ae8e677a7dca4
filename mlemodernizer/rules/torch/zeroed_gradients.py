"""Gradients that are set to zero."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "'NoneType' object has no attribute"


@dataclass(frozen=True, kw_only=True)
class ZeroedGradients(Rule):
    """``optimizer.zero_grad()`` → ``optimizer.zero_grad(set_to_none=False)``, after a run in which one was missing."""

    @property
    def members(self) -> Iterable[str]:
        return ("zero_grad",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or not site.failure[1].startswith(_MESSAGE) or not _asks(site):
            return None
        call = site.call
        if call.arguments():
            return None
        call.set("set_to_none", "False")
        return Replacement(call.text)


def _asks(site: Site) -> bool:
    """Whether the failing line asks a gradient for something."""
    evidence = site.references.analysis.evidence
    analysis = site.references.analysis
    return any(
        node.attr == "grad"
        and isinstance(analysis.parents[node], ast.Attribute)
        and analysis.unit_of[node] == evidence.unit
        and node.lineno <= evidence.line <= (node.end_lineno or node.lineno)
        for node in site.references.of_kind(ast.Attribute)
    )


rule = ZeroedGradients(
    applies_to=">=2.0",
    after_failure=True,
    reason="zero_grad takes the gradients away since PyTorch 2.0, where it set them to zero.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.optim.Optimizer.zero_grad.html",
    examples=(
        Example(
            setup="import torch\nmodel = torch.nn.Linear(2, 1)\nmodel(torch.ones(1, 2)).sum().backward()\n",
            before="model.zero_grad()\nn = model.weight.grad.data.norm()",
            after="model.zero_grad(set_to_none=False)\nn = model.weight.grad.data.norm()",
            failure=("AttributeError", "'NoneType' object has no attribute 'data'"),
        ),
    ),
    unchanged=("import torch\nmodel = torch.nn.Linear(2, 1)\nmodel.zero_grad()\n",),
)
