"""LAPACK's names of functions for Cholesky factors."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._calls import arguments, both

_NEW = {
    "potrf": ("torch.linalg.cholesky", ("input",)),
    "potri": ("torch.cholesky_inverse", ("input",)),
    "potrs": ("torch.cholesky_solve", ("input", "input2")),
}


@dataclass(frozen=True, kw_only=True)
class CholeskyNames(Rule):
    """``torch.potrf(a)`` → ``torch.linalg.cholesky(a, upper=True)``."""

    @property
    def targets(self) -> Iterable[str]:
        return both(*_NEW)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        name, tensors = _NEW[site.dotted.rpartition(".")[2]]
        given = arguments(site, *tensors, "upper")
        if given is None or not all(given[tensor] for tensor in tensors):
            return None
        passed = ", ".join(str(given[tensor]) for tensor in tensors)
        return Replacement(f"{site.name_of(name)}({passed}, upper={given['upper'] or 'True'})")


rule = CholeskyNames(
    applies_to=">=1.10",
    reason="PyTorch 1.2 calls potrf, potrs and potri by what they do, and takes the lower triangle by default.",
    documentation="https://github.com/pytorch/pytorch/releases/tag/v1.2.0",
    examples=(
        Example(
            setup="import torch\na = torch.tensor([[4.0, 1.0], [1.0, 3.0]])\nb = torch.ones(2, 1)\n",
            before="upper = torch.potrf(a)\nx = torch.potrs(b, upper)\n"
            "inverse = torch.potri(a.potrf(False), upper=False)",
            after="upper = torch.linalg.cholesky(a, upper=True)\nx = torch.cholesky_solve(b, upper, upper=True)\n"
            "inverse = torch.cholesky_inverse(torch.linalg.cholesky(a, upper=False), upper=False)",
        ),
    ),
    unchanged=("import torch\nlower = torch.linalg.cholesky(torch.eye(2))\n",),
)
