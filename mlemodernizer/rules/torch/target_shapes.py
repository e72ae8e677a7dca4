"""Targets of another shape than what they are compared with."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_in_cell

_MESSAGE = re.compile(
    r"Using a target size \(torch\.Size\(\[(?P<target>[\d, ]*)\]\)\) that is different to the input size "
    r"\(torch\.Size\(\[(?P<input>[\d, ]*)\]\)\) is deprecated"
)

_NO_BATCH = r"Expected input batch_size \(1\) to match target batch_size \(0\)"
_BOTH = 2


@dataclass(frozen=True, kw_only=True)
class TargetShapes(Rule):
    """``criterion(out, y)`` → ``criterion(out, y.view_as(out))``, after a run in which binary_cross_entropy refused.

    ``criterion(out, y[i])`` → ``criterion(out, y[i].view(-1))``, where cross_entropy refused a single number.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        scalar = failed_in_cell(site, _NO_BATCH)
        found = _MESSAGE.search(site.failure[1])
        alike = found is not None and _size(found["target"]) == _size(found["input"])
        if not isinstance(node, ast.Call) or len(node.args) < _BOTH or not (scalar or alike):
            return None
        given, target = node.args[:_BOTH]
        if not failed_in_cell(site, "") or ast.unparse(node.func) not in _criteria(site) or not _is_open(target):
            return None
        if scalar:
            new = f"{site.text(target)}.view(-1)"
        elif isinstance(given, ast.Name | ast.Attribute):
            new = f"{site.text(target)}.view_as({site.text(given)})"
        elif found is not None and site.on_failing_line:
            new = f"{site.text(target)}.view({', '.join(['-1', *_numbers(found['input'])[1:]])})"
        else:
            return None
        call = site.call
        call.set("target", new, 1)
        return Replacement(call.text)


def _is_open(target: ast.expr) -> bool:
    """Whether a target is an expression whose shape can be set, and has not been."""
    if isinstance(target, ast.Call):
        return isinstance(target.func, ast.Attribute) and target.func.attr not in ("view", "view_as")
    return isinstance(target, ast.Name | ast.Attribute | ast.Subscript)


def _size(shape: str) -> int:
    return prod(map(int, _numbers(shape)))


def _numbers(shape: str) -> list[str]:
    return re.findall(r"\d+", shape)


def _criteria(site: Site) -> set[str]:
    """What the failing line calls with two arguments: criteria, or what may be one."""
    evidence = site.references.analysis.evidence
    found = set()
    for call in site.references.of_kind(ast.Call):
        on_line = call.lineno <= evidence.line <= (call.end_lineno or call.lineno)
        if on_line and site.references.analysis.unit_of[call] == evidence.unit and len(call.args) >= _BOTH:
            name = site.name(call.func)
            if not name or name.endswith(("Loss.__call__", "_loss", "_entropy")):
                found.add(ast.unparse(call.func))
    return found


rule = TargetShapes(
    applies_to=">=1.5",
    after_failure=True,
    reason="Losses took targets of another shape with as many numbers, and single numbers, until PyTorch 1.5.",
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
        Example(
            setup="import torch\nimport torch.nn as nn\ncriterion = nn.CrossEntropyLoss()\nout = torch.ones(1, 3)\n"
            "y = torch.tensor([1, 0])\n",
            before="loss = criterion(out, y[0])",
            after="loss = criterion(out, y[0].view(-1))",
            failure=("ValueError", "Expected input batch_size (1) to match target batch_size (0)."),
        ),
    ),
    unchanged=(
        "import torch\nloss = torch.nn.functional.binary_cross_entropy(torch.tensor([0.5]), torch.tensor([1.0]))\n",
    ),
)
