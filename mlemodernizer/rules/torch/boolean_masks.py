"""Masks of bytes."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import bracketed, failed_here

_MESSAGES = (
    r"masked_\w+ only supports boolean masks|masked_select: expected BoolTensor for mask|"
    r"expected (?:self|condition) to be (?:a )?(?:bool|boolean)|[Ee]xpected mask dtype to be Bool"
)
_FUNCTIONS = ("masked_fill", "masked_fill_", "masked_scatter", "masked_scatter_", "masked_select")


@dataclass(frozen=True, kw_only=True)
class BooleanMasks(Rule):
    """``x.masked_fill(mask, 0)`` → ``x.masked_fill(mask.bool(), 0)``, after a run in which it was refused.

    The same for ``x[mask] = 0``.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call, ast.Subscript)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not failed_here(site, _MESSAGES):
            return None
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and isinstance(node.slice, ast.expr):
            if isinstance(node.slice, ast.Constant | ast.Slice | ast.Tuple):
                return None
            return Replacement(f"{site.text(node.value)}[{_boolean(site, node.slice)}]")
        if (
            not isinstance(node, ast.Call)
            or not isinstance(node.func, ast.Attribute)
            or node.func.attr not in _FUNCTIONS
        ):
            return None
        of_torch = site.name(node.func).startswith("torch.") and not site.is_method
        mask = site.argument("mask", 1 if of_torch else 0)
        if mask is None:
            return None
        call = site.call
        call.set("mask", _boolean(site, mask), 1 if of_torch else 0)
        return Replacement(call.text)


def _boolean(site: Site, mask: ast.expr) -> str:
    done = isinstance(mask, ast.Call) and isinstance(mask.func, ast.Attribute) and mask.func.attr == "bool"
    return site.text(mask) if done else f"{bracketed(site, mask)}.bool()"


rule = BooleanMasks(
    applies_to=">=1.2",
    after_failure=True,
    reason="Masks are of truth values since PyTorch 1.2; newer versions refuse bytes.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.masked_fill_.html",
    examples=(
        Example(
            setup="import torch\nx = torch.ones(3)\nmask = torch.ByteTensor([1, 0, 1])\n",
            before="y = x.masked_fill(mask, -1)",
            after="y = x.masked_fill(mask.bool(), -1)",
            failure=("RuntimeError", "masked_fill_ only supports boolean masks, but got mask with dtype unsigned char"),
        ),
        Example(
            setup="import torch\nx = torch.ones(3)\nmask = torch.ByteTensor([1, 0, 1])\n",
            before="x[mask] = -1",
            after="x[mask.bool()] = -1",
            failure=("RuntimeError", "masked_fill_ only supports boolean masks, but got mask with dtype unsigned char"),
        ),
        Example(
            setup="import torch\nx = torch.ones(3)\nmask = torch.ByteTensor([1, 0, 1])\n",
            before="y = torch.masked_select(x, mask)",
            after="y = torch.masked_select(x, mask.bool())",
            failure=("RuntimeError", "masked_select: expected BoolTensor for mask"),
        ),
    ),
    unchanged=("import torch\nx = torch.ones(3)\ny = x.masked_fill(x > 0, -1)\nx[x > 0] = 2\n",),
)
