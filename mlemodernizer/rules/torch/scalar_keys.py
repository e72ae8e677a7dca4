"""Numbers of a tensor as keys."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import bracketed

_KEY = re.compile(r"tensor\(-?\d+(?:, device='[\w:]+')?\)")


@dataclass(frozen=True, kw_only=True)
class ScalarKeys(Rule):
    """``words[i]`` → ``words[i.item()]``, after a run in which the key was a tensor."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if site.failure[0] != "KeyError" or not _KEY.fullmatch(site.failure[1]) or not site.on_failing_line:
            return None
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Name | ast.Attribute | ast.Subscript):
            return None
        if site.literal(node.slice) is not ... or not isinstance(node.ctx, ast.Load):
            return None
        return Replacement(f"{site.text(node.value)}[{bracketed(site, node.slice)}.item()]")


rule = ScalarKeys(
    applies_to=">=0.4",
    after_failure=True,
    reason="An element of a tensor is a tensor without dimensions since PyTorch 0.4, not a number, and no such key.",
    documentation="https://pytorch.org/blog/pytorch-0_4_0-migration-guide/",
    examples=(
        Example(
            setup="import torch\nnames = {0: 'a', 1: 'b'}\nvalue, at = torch.tensor([[1.0, 3.0]]).topk(1)\n",
            before="name = names[at[0][0]]",
            after="name = names[at[0][0].item()]",
            failure=("KeyError", "tensor(1)"),
        ),
    ),
    unchanged=("import torch\nnames = ['a', 'b']\nname = names[torch.tensor(1)]\n",),
)
