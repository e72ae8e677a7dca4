"""Views of tensors whose numbers do not lie in a row."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here

_MESSAGE = "view size is not compatible with input tensor's size and stride"


@dataclass(frozen=True, kw_only=True)
class ViewOfStrided(Rule):
    """``x.t().view(-1)`` → ``x.t().reshape(-1)``, after a run in which it was refused."""

    @property
    def members(self) -> Iterable[str]:
        return ("view",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not isinstance(site.node, ast.Call) or not failed_here(site, _MESSAGE):
            return None
        call = site.call
        call.set_method("reshape")
        return Replacement(call.text)


rule = ViewOfStrided(
    applies_to=">=0.4",
    after_failure=True,
    reason="Since PyTorch 1.5 more operations keep the order in memory of what they are given; view makes no copies, "
    "reshape does where it must.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.view.html",
    examples=(
        Example(
            setup="import torch\npred = torch.arange(6).view(3, 2).t()\n"
            "correct = pred.eq(torch.arange(3).expand_as(pred))\n",
            before="top = correct[:2].view(-1).float().sum(0)",
            after="top = correct[:2].reshape(-1).float().sum(0)",
            failure=("RuntimeError", f"{_MESSAGE} (at least one dimension spans across two contiguous subspaces)."),
        ),
    ),
    unchanged=("import torch\ny = torch.ones(2, 3).view(-1)\n",),
)
