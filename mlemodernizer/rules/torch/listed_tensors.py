"""Lists of numbers that are tensors with a gradient."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Instance, type_of
from mlemodernizer.rules.torch._failures import failed_here

_MESSAGE = r"Can't call numpy\(\) on Tensor that requires grad"
_LIBRARIES = ("matplotlib.", "numpy.", "seaborn.")


@dataclass(frozen=True, kw_only=True)
class ListedTensors(Rule):
    """``plt.plot(losses)`` → ``plt.plot([float(v) for v in losses])``, after a run in which it was refused.

    Where `losses` is a list, which the failed run has shown.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Name,)

    @property
    def words(self) -> Iterable[str]:
        return ("torch",)

    def rewrite(self, site: Site) -> Replacement | None:
        node, call = site.node, site.parent
        if not isinstance(node, ast.Name) or not failed_here(site, _MESSAGE) or not isinstance(call, ast.Call):
            return None
        if node not in call.args or not site.is_a(node, "builtins.list") or site.is_bound("float"):
            return None
        drawn = site.name(call.func).startswith(_LIBRARIES)
        drawn = drawn or (isinstance(call.func, ast.Attribute) and call.func.attr in ("plot", "scatter"))
        if not drawn or _is_of_numbers(site, node):
            return None
        return Replacement(f"[float(v) for v in {site.text()}]")


def _is_of_numbers(site: Site, node: ast.Name) -> bool:
    value = site.value(node)
    items = value.items if isinstance(value, Instance) else ()
    return any(type_of(item) in ("builtins.int", "builtins.float") for item in items)


rule = ListedTensors(
    applies_to=">=0.4",
    after_failure=True,
    reason="numpy asks tensors for arrays, not for numbers, and PyTorch refuses that where there is a gradient.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.numpy.html",
    examples=(
        Example(
            setup="import matplotlib.pyplot as plt\nimport torch\nx = torch.ones(2, requires_grad=True)\nlosses = []\n"
            "for i in range(3):\n    losses.append((x * i).sum())\n",
            before="plt.plot(losses)",
            after="plt.plot([float(v) for v in losses])",
            failure=("RuntimeError", "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy()"),
        ),
    ),
    unchanged=("import matplotlib.pyplot as plt\nimport torch\nlosses = [torch.ones(1).item()]\nplt.plot(losses)\n",),
)
