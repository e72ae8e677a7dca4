"""The gradient with which a backward pass begins."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import bracketed, failed_in_cell

_MESSAGE = r"grad_output\[0\] has a shape of torch\.Size\(\[1\]\) and output\[0\] has a shape of torch\.Size\(\[\]\)"


@dataclass(frozen=True, kw_only=True)
class GradientShapes(Rule):
    """``loss.backward(one)`` → ``loss.backward(one.view_as(loss))``, after a run in which it was refused."""

    @property
    def members(self) -> Iterable[str]:
        return ("backward",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        gradient = site.argument("gradient", 0)
        if not isinstance(node, ast.Call) or gradient is None or not failed_in_cell(site, _MESSAGE):
            return None
        if not isinstance(site.receiver, ast.Name | ast.Attribute) or "view_as" in ast.unparse(gradient):
            return None
        call = site.call
        call.set("gradient", f"{bracketed(site, gradient)}.view_as({site.text(site.receiver)})", 0)
        return Replacement(call.text)


rule = GradientShapes(
    applies_to=">=0.4",
    after_failure=True,
    reason="A loss has no dimensions since PyTorch 0.4, and later versions take no gradient of another shape.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.backward.html",
    examples=(
        Example(
            setup="import torch\none = torch.ones(1)\nx = torch.ones(2, requires_grad=True)\nerror = x.mean()\n",
            before="error.backward(one * -1)",
            after="error.backward((one * -1).view_as(error))",
            failure=(
                "RuntimeError",
                "Mismatch in shape: grad_output[0] has a shape of torch.Size([1]) and output[0] has a shape of "
                "torch.Size([]).",
            ),
        ),
    ),
    unchanged=("import torch\nx = torch.ones(2, requires_grad=True)\nx.backward(torch.ones(2))\n",),
)
