"""Comparisons with the class of a tensor."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_KINDS = ("Byte", "Double", "Float", "Half", "Int", "Long", "Short")
_CLASSES = frozenset(
    {"torch.autograd.Variable"} | {f"torch.{place}{kind}Tensor" for kind in _KINDS for place in ("", "cuda.")}
)


@dataclass(frozen=True, kw_only=True)
class TypeComparison(Rule):
    """``type(h) == Variable`` → ``isinstance(h, Variable)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Compare,)

    @property
    def words(self) -> Iterable[str]:
        return ("Variable", *(f"{kind}Tensor" for kind in _KINDS))

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            return None
        asked, wanted = node.left, node.comparators[0]
        asks = isinstance(asked, ast.Call) and site.name(asked.func) == "builtins.type" and len(asked.args) == 1
        if not asks or site.name(wanted) not in _CLASSES or site.is_bound("isinstance"):
            return None
        assert isinstance(asked, ast.Call)  # noqa: S101 - for the type checker
        test = f"isinstance({site.text(asked.args[0])}, {site.text(wanted)})"
        if isinstance(node.ops[0], ast.Eq | ast.Is):
            return Replacement(test)
        return Replacement(f"not {test}") if isinstance(node.ops[0], ast.NotEq | ast.IsNot) else None


rule = TypeComparison(
    applies_to=">=0.4",
    reason="Every tensor is of the class torch.Tensor since PyTorch 0.4; isinstance tells what type told.",
    documentation="https://pytorch.org/blog/pytorch-0_4_0-migration-guide/",
    examples=(
        Example(
            setup="import torch\nfrom torch.autograd import Variable\nh = (Variable(torch.ones(2)),)\n",
            before="bare = h.data if type(h) == Variable else tuple(v.data for v in h)",
            after="bare = h.data if isinstance(h, Variable) else tuple(v.data for v in h)",
        ),
    ),
    unchanged=(
        "import torch\nh = torch.ones(2)\nx = type(h) == torch.Tensor\n",
        "import tensorflow as tf\nh = 1\nx = type(h) == tf.Variable\n",
    ),
)
