"""Functions with a derivative of their own."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_METHODS = frozenset({"forward", "backward"})


@dataclass(frozen=True, kw_only=True)
class FunctionMethods(Rule):
    """The methods of a class derived from torch.autograd.Function become static, ``Step()(x)`` → ``Step.apply(x)``."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.FunctionDef, ast.Call)

    @property
    def words(self) -> Iterable[str]:
        return ("Function",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.FunctionDef):
            owner = site.parent
            if node.decorator_list or not isinstance(owner, ast.ClassDef) or not _is_old(site, owner):
                return None
            text = site.text()
            line = site.unit.line(node.lineno)
            indent = line[: len(line) - len(line.lstrip())]
            return Replacement(f"@staticmethod\n{indent}{text}") if line.lstrip().startswith("def") else None
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.args or node.keywords:
            return None
        if not any(c.name == node.func.id and _is_old(site, c) for c in site.references.of_kind(ast.ClassDef)):
            return None
        return Replacement(f"{node.func.id}.apply")


def _is_old(site: Site, owner: ast.ClassDef) -> bool:
    """Whether a class is an autograd function of the old kind, without state of its own."""
    methods = [statement for statement in owner.body if isinstance(statement, ast.FunctionDef)]
    derived = any(site.name(base) == "torch.autograd.Function" for base in owner.bases)
    plain = all(method.name in _METHODS and _is_plain(method) for method in methods)
    made = [c for c in site.references.of_kind(ast.Call) if isinstance(c.func, ast.Name) and c.func.id == owner.name]
    return derived and bool(methods) and plain and not any(call.args or call.keywords for call in made)


def _is_plain(method: ast.FunctionDef) -> bool:
    """Whether a method works as a static one: of its object it uses what the context of a call has as well."""
    decorators = [ast.unparse(decorator) for decorator in method.decorator_list]
    calls_base = any(isinstance(n, ast.Name) and n.id == "super" for n in ast.walk(method))
    return bool(method.args.args) and not calls_base and decorators in ([], ["staticmethod"])


_CLASS = (
    "class Relu(torch.autograd.Function):\n"
    "    {static}def forward(self, x):\n        self.save_for_backward(x)\n        return x.clamp(min=0)\n\n"
    "    {static}def backward(self, gradient):\n        x, = self.saved_tensors\n"
    "        return gradient * (x > 0).float()"
)

_OLD = _CLASS.format(static="")
_NEW = _CLASS.format(static="@staticmethod\n    ")

rule = FunctionMethods(
    applies_to=">=1.5",
    reason="The methods of an autograd function are static and apply calls it; PyTorch 1.5 refuses objects of it.",
    documentation="https://docs.pytorch.org/docs/stable/notes/extending.html",
    examples=(
        Example(
            setup="import torch\n\nx = torch.ones(2, requires_grad=True)\n\n\n",
            before=f"{_OLD}\n\n\ny = Relu()(x).sum()\ny.backward()",
            after=f"{_NEW}\n\n\ny = Relu.apply(x).sum()\ny.backward()",
        ),
    ),
    unchanged=(
        f"import torch\n\n\n{_NEW}\n\n\ny = Relu.apply(torch.ones(2))\n",
        "import torch\n\n\nclass Scaled(torch.autograd.Function):\n    def __init__(self, by):\n"
        "        self.by = by\n\n    def forward(self, x):\n        return x * self.by\n",
        "class Function:\n    pass\n\n\nclass Step(Function):\n    def forward(self, x):\n        return x\n\n\n"
        "Step().forward(1)\n",
    ),
)
