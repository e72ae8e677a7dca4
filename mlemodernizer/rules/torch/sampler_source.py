"""What a sampler is given when it is made."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class SamplerSource(Rule):
    """``super().__init__(data_source)`` → ``super().__init__()``, in a class derived from Sampler alone."""

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Call,)

    @property
    def words(self) -> Iterable[str]:
        return ("Sampler",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Call) or len(node.args) != 1 or not isinstance(node.func, ast.Attribute):
            return None
        made = node.func.value
        is_super = isinstance(made, ast.Call) and site.name(made.func) == "builtins.super"
        if node.func.attr != "__init__" or not is_super or not _in_sampler(site):
            return None
        return Replacement(f"{site.text(node.func)}()")


def _in_sampler(site: Site) -> bool:
    node: ast.AST = site.node
    while not isinstance(node, ast.ClassDef):
        if node not in site.references.analysis.parents:
            return False
        node = site.references.analysis.parents[node]
    return [site.name(base) for base in node.bases] == ["torch.utils.data.Sampler"]


_CLASS = (
    "import torch\nfrom torch.utils.data.sampler import Sampler\n\n\nclass Backwards(Sampler):\n"
    "    def __init__(self, data):\n        {call}\n        self.n = len(data)\n\n"
    "    def __iter__(self):\n        return iter(range(self.n)[::-1])\n\n\nsampler = Backwards([1, 2])"
)

rule = SamplerSource(
    applies_to=">=2.3",
    reason="Sampler, which never used what it was given, takes no argument any more.",
    documentation="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Sampler",
    examples=(
        Example(
            before=_CLASS.format(call="super(Backwards, self).__init__(data)"),
            after=_CLASS.format(call="super(Backwards, self).__init__()"),
        ),
    ),
    unchanged=(
        "class Sampler:\n    def __init__(self, data):\n        pass\n\n\nclass Mine(Sampler):\n"
        "    def __init__(self, data):\n        super().__init__(data)\n\n\nMine([1])\n",
    ),
)
