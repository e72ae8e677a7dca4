"""Targets of another shape than what they are compared with."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = re.compile(
    r"Using a target size \(torch\.Size\(\[(?P<target>[\d, ]*)\]\)\) that is different to the input size "
    r"\(torch\.Size\(\[(?P<input>[\d, ]*)\]\)\) is deprecated"
)


@dataclass(frozen=True, kw_only=True)
class TargetShapes(Rule):
    """``criterion(out, y)`` → ``criterion(out, y.view_as(out))``, after a run in which binary_cross_entropy refused."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        found = _MESSAGE.search(site.failure[1])
        if found is None or not site.on_failing_line or not isinstance(node, ast.Call) or len(node.args) < 2:  # noqa: PLR2004
            return None
        given, target = node.args[:2]
        if _size(found["target"]) != _size(found["input"]) or not _compares(site, node):
            return None
        if not isinstance(given, ast.Name | ast.Attribute) or not isinstance(target, ast.Name | ast.Attribute):
            return None
        call = site.call
        call.set("target", f"{site.text(target)}.view_as({site.text(given)})", 1)
        return Replacement(call.text)


def _size(shape: str) -> int:
    product = 1
    for number in re.findall(r"\d+", shape):
        product *= int(number)
    return product


def _compares(site: Site, node: ast.Call) -> bool:
    """Whether a call is of the function, or of an object that may be the criterion: not of torch's other functions."""
    name = site.name(node.func)
    return name.endswith(("binary_cross_entropy", "BCELoss.__call__")) or not name


rule = TargetShapes(
    applies_to=">=1.5",
    after_failure=True,
    reason="binary_cross_entropy compares tensors of one shape only in PyTorch 1.5; it took any with as many numbers.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html",
    examples=(
        Example(
            setup="import torch\nimport torch.nn as nn\ncriterion = nn.BCELoss()\nout = torch.tensor([[0.5], [0.2]])\n"
            "y = torch.tensor([1.0, 0.0])\n",
            before="loss = criterion(out, y)",
            after="loss = criterion(out, y.view_as(out))",
            failure=(
                "ValueError",
                "Using a target size (torch.Size([2])) that is different to the input size (torch.Size([2, 1])) is "
                "deprecated. Please ensure they have the same size.",
            ),
        ),
    ),
    unchanged=(
        "import torch\nloss = torch.nn.functional.binary_cross_entropy(torch.tensor([0.5]), torch.tensor([1.0]))\n",
    ),
)
