"""Tensors without dimensions that are joined."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here

_MESSAGE = r"zero-dimensional tensor \(at position 0\) cannot be concatenated"


@dataclass(frozen=True, kw_only=True)
class JoinedScalars(Rule):
    """``torch.cat(losses)`` → ``torch.stack(losses)``, after a run in which it was refused."""

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.cat", "torch.concat")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not failed_here(site, _MESSAGE):
            return None
        call = site.call
        call.set_function(site.name_of("torch.stack"))
        return Replacement(call.text)


rule = JoinedScalars(
    applies_to=">=0.4",
    after_failure=True,
    reason="A sum or a loss has no dimensions since PyTorch 0.4; such tensors are stacked, not joined.",
    documentation="https://pytorch.org/blog/pytorch-0_4_0-migration-guide/",
    examples=(
        Example(
            setup="import torch\nlosses = [torch.ones(2).sum(), torch.ones(3).sum()]\n",
            before="total = torch.cat(losses).sum()",
            after="total = torch.stack(losses).sum()",
            failure=("RuntimeError", "zero-dimensional tensor (at position 0) cannot be concatenated"),
        ),
    ),
    unchanged=("import torch\ntotal = torch.cat([torch.ones(1), torch.ones(2)]).sum()\n",),
)
