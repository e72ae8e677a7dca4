"""One minus a mask."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import bracketed, failed_here

_MESSAGE = "Subtraction, the `-` operator, with"


@dataclass(frozen=True, kw_only=True)
class InvertedMasks(Rule):
    """``1 - mask`` → ``~mask``, after a run in which it was refused; ``a - b`` → ``a ^ b`` for two masks."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.BinOp,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub) or not failed_here(site, _MESSAGE):
            return None
        if "with two bool tensors" in site.failure[1]:
            numbers = any(isinstance(site.literal(side), int | float) for side in (node.left, node.right))
            text = f"{bracketed(site, node.left)} ^ {bracketed(site, node.right)}"
            return None if numbers else Replacement(text)
        if not _is_from_one(site, node) or any(_is_from_one(site, n) for n in ast.walk(node.right)):
            return None  # the innermost is tried first
        return Replacement(f"~{bracketed(site, node.right)}")


def _is_from_one(site: Site, node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and site.literal(node.left) == 1


rule = InvertedMasks(
    applies_to=">=1.2",
    after_failure=True,
    reason="Comparisons give truth values since PyTorch 1.2, not bytes; those are inverted, not subtracted.",
    documentation="https://github.com/pytorch/pytorch/releases/tag/v1.2.0",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import torch\nx = torch.tensor([1, 2, 3])\nmask = x > 1\n",
            before="rest = x[1 - mask]",
            after="rest = x[~mask]",
            failure=("NotImplementedError", f"{_MESSAGE} a bool tensor is not supported."),
        ),
        Example(
            setup="import torch\nx = torch.tensor([1, 2, 3])\n",
            before="rest = (1 - (x > 1)).sum()",
            after="rest = (~(x > 1)).sum()",
            failure=("RuntimeError", f"{_MESSAGE} a bool tensor is not supported."),
        ),
    ),
    unchanged=("import torch\nx = torch.tensor([1, 2, 3])\ny = 1 - x\nz = x - 1\n",),
)
