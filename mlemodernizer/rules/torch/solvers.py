"""Solutions of linear equations."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_EXACT = ("gesv", "solve")
_LEAST_SQUARES = ("gels", "lstsq")
_NAMES = tuple(f"torch.{name}" for name in (*_EXACT, *_LEAST_SQUARES))


@dataclass(frozen=True, kw_only=True)
class Solvers(Rule):
    """``x, lu = torch.solve(b, a)`` → ``x, lu = torch.linalg.solve(a, b), torch.linalg.lu_factor(a)[0]``.

    ``torch.solve(b, a)[0]`` → ``torch.linalg.solve(a, b)``, and the same for least squares.
    """

    @property
    def targets(self) -> Iterable[str]:
        return _NAMES

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Attribute, ast.Subscript)

    @property
    def words(self) -> Iterable[str]:
        return (*_EXACT, *_LEAST_SQUARES)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if isinstance(node, ast.Attribute | ast.Subscript):
            if not isinstance(node.value, ast.Call) or not _is_solution(site, node):
                return None
            found = _equations(site, node.value)
            return Replacement(found[0]) if found else None
        if not isinstance(node, ast.Call) or not _is_unpacked(site, node):
            return None
        found = _equations(site, node)
        return Replacement(", ".join(found)) if found else None


def _is_solution(site: Site, node: ast.Attribute | ast.Subscript) -> bool:
    return node.attr == "solution" if isinstance(node, ast.Attribute) else site.literal(node.slice) == 0


def _is_unpacked(site: Site, node: ast.Call) -> bool:
    parent = site.parent
    return (
        isinstance(parent, ast.Assign)
        and parent.value is node
        and all(isinstance(target, ast.Tuple) and len(target.elts) == 2 for target in parent.targets)  # noqa: PLR2004 - a pair
    )


def _equations(site: Site, call: ast.Call) -> tuple[str, str] | None:
    """The solution and the matrix's factors; None where the call is of something else."""
    name = site.name(call.func)
    if name not in _NAMES or len(call.args) != 2 or call.keywords:  # noqa: PLR2004 - both sides
        return None
    right, matrix = (site.text(argument) for argument in call.args)
    if name.rpartition(".")[2] in _EXACT:
        factors = f"{site.name_of('torch.linalg.lu_factor')}({matrix})[0]"
        return f"{site.name_of('torch.linalg.solve')}({matrix}, {right})", factors
    factors = f"{site.name_of('torch.geqrf')}({matrix})[0]"
    return f"{site.name_of('torch.linalg.lstsq')}({matrix}, {right}).solution", factors


_SETUP = "import torch\na = torch.tensor([[2.0, 1.0], [1.0, 3.0]])\nb = torch.tensor([[1.0], [2.0]])\n"

rule = Solvers(
    applies_to=">=1.13",
    reason="gesv, solve, gels and lstsq are gone in PyTorch 2.0; those of torch.linalg take the matrix first and give "
    "the solution alone.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.linalg.solve.html",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup=_SETUP,
            before="x, lu = torch.gesv(b, a)",
            after="x, lu = torch.linalg.solve(a, b), torch.linalg.lu_factor(a)[0]",
        ),
        Example(setup=_SETUP, before="x = torch.solve(b, a).solution", after="x = torch.linalg.solve(a, b)"),
        Example(setup=_SETUP, before="x = torch.lstsq(b, a)[0]", after="x = torch.linalg.lstsq(a, b).solution"),
    ),
    unchanged=(
        "import torch\nx = torch.linalg.solve(torch.eye(2), torch.ones(2))\n",
        "import numpy as np\nx = np.linalg.lstsq(np.eye(2), np.ones(2), rcond=None)[0]\n",
    ),
)
