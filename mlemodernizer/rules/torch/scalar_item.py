"""The first element of a tensor without dimensions."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here

_TO_THE_NUMBERS = frozenset({"cpu", "detach", "numpy"})
_MESSAGES = "invalid index of a 0-dim tensor|too many indices for array: array is 0-dimensional"


@dataclass(frozen=True, kw_only=True)
class ScalarItem(Rule):
    """``loss.data[0]`` → ``loss.item()``, ``loss.data.cpu().numpy()[0]`` as well.

    A loss has no dimensions where a criterion gives it or gradients are computed from it. Of anything else a failed run
    has to show it.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Subscript,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch", "data", "numpy")

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Subscript) or not isinstance(node.ctx, ast.Load) or site.literal(node.slice) != 0:
            return None
        inside = _without_conversions(node.value)
        failed = failed_here(site, _MESSAGES)
        if inside is node.value:
            alone = failed and "0-dim tensor" in site.failure[1] and _is_alone(site)
            return Replacement(site.text(node.value)) if alone else None
        if not failed and not (_has_data(node.value) and _is_loss(site, inside)):
            return None
        return Replacement(f"{site.text(inside)}.item()")


def _without_conversions(node: ast.expr) -> ast.expr:
    """The tensor whose bare numbers an expression gives: ``x`` of ``x.data.cpu()``; else the expression itself."""
    if isinstance(node, ast.Attribute) and node.attr == "data":
        return _without_conversions(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TO_THE_NUMBERS:
        return node if node.args or node.keywords else _without_conversions(node.func.value)
    return node


def _has_data(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Attribute) and n.attr == "data" for n in ast.walk(node))


def _is_loss(site: Site, node: ast.expr) -> bool:
    reduced = {"reduce", "none"}.isdisjoint(site.references.vocabulary)
    return (reduced and site.is_a(node, "torch.Loss")) or ast.unparse(node) in _derived(site)


def _derived(site: Site) -> set[str]:
    """The expressions of which gradients are computed without more ado, which only a scalar allows."""
    if "torch" not in site.references.libraries:
        return set()
    found = set()
    for attribute in site.references.of_kind(ast.Attribute):
        call = site.references.analysis.parents[attribute]
        if attribute.attr != "backward" or not isinstance(call, ast.Call) or call.func is not attribute:
            continue
        if not call.args and not any(keyword.arg in (None, "gradient") for keyword in call.keywords):
            found.add(ast.unparse(attribute.value))
    return found


def _is_alone(site: Site) -> bool:
    """Whether nothing else on the failing line is indexed by a whole number."""
    evidence = site.references.analysis.evidence
    others = [
        node
        for node in site.references.of_kind(ast.Subscript)
        if site.references.analysis.unit_of[node] == evidence.unit
        and node.lineno <= evidence.line <= (node.end_lineno or node.lineno)
        and isinstance(site.literal(node.slice), int)
    ]
    return others == [site.node]


_SETUP = (
    "import torch\nimport torch.nn as nn\ncriterion = nn.MSELoss()\nx = torch.ones(3, requires_grad=True)\n"
    "loss = criterion(x, torch.zeros(3))\n"
)

rule = ScalarItem(
    applies_to=">=0.5",
    reason="A loss has no dimensions since PyTorch 0.4, and so no first element; item gives its number.",
    documentation="https://pytorch.org/blog/pytorch-0_4_0-migration-guide/",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(setup=_SETUP, before="print('loss: %.3f' % loss.data[0])", after="print('loss: %.3f' % loss.item())"),
        Example(
            setup=_SETUP + "total = loss + x.abs().sum()\ntotal.backward()\n",
            before="history = [total.data.cpu().numpy()[0]]",
            after="history = [total.item()]",
        ),
        Example(
            setup="import torch\nx = torch.ones(3)\n",
            before="y = x.sum().data[0]",
            after="y = x.sum().item()",
            failure=("IndexError", "invalid index of a 0-dim tensor. Use `tensor.item()` in Python"),
        ),
        Example(
            setup="import torch\nx = torch.ones(3, requires_grad=True)\ny = x.sum()\n",
            before="y[0].backward()",
            after="y.backward()",
            failure=("IndexError", "invalid index of a 0-dim tensor. Use `tensor.item()` in Python"),
        ),
    ),
    unchanged=(
        "import torch\nx = torch.ones(3)\ny = x.data[0]\n",
        "import torch\nimport torch.nn as nn\nloss = nn.MSELoss(reduction='none')(torch.ones(2), torch.zeros(2))\n"
        "first = loss.data[0]\n",
        "import pandas as pd\ndf = pd.DataFrame({'data': [1]})\nfirst = df.data[0]\n",
        "import torch\ny = torch.ones(2, requires_grad=True)\ny.backward(torch.ones(2))\nfirst = y.data[0]\n",
    ),
)
