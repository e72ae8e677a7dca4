"""Eigenvalues and eigenvectors."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._calls import arguments, both

_EIG = '''
def eig(input, eigenvectors=False):
    """Eigenvalues as real and imaginary part; eigenvectors, of a pair the real and the imaginary part."""
    values, vectors = $linalg.eig(input)
    vectors = $where(values.imag < 0, -vectors.imag, vectors.real)
    return $view_as_real(values), vectors if eigenvectors else vectors.new_empty(0)
'''
_USES = {"linalg": "torch.linalg", "where": "torch.where", "view_as_real": "torch.view_as_real"}


@dataclass(frozen=True, kw_only=True)
class Eigenvalues(Rule):
    """``torch.symeig(a, eigenvectors=True)`` → ``torch.linalg.eigh(a, UPLO='U')``; torch.eig is defined anew."""

    @property
    def targets(self) -> Iterable[str]:
        return both("eig", "symeig")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        symmetric = site.dotted.endswith("symeig")
        given = arguments(site, "input", "eigenvectors", *(["upper"] if symmetric else []))
        if given is None:
            return None
        if symmetric:
            triangle = {None: "'U'", "True": "'U'", "False": "'L'"}.get(given["upper"])
            if triangle is None:
                return None
            return Replacement(f"{site.name_of('torch.linalg.eigh')}({given['input']}, UPLO={triangle})")
        name = site.define(_EIG, **_USES)
        wanted = f", eigenvectors={given['eigenvectors']}" if given["eigenvectors"] else ""
        return Replacement(f"{name}({given['input']}{wanted})") if name else None


rule = Eigenvalues(
    applies_to=">=1.13",
    reason="eig and symeig are gone in PyTorch 2.0; torch.linalg has functions that take one triangle or give complex "
    "numbers.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigh.html",
    semantics=Semantics.EQUIVALENT,
    examples=(
        Example(
            setup="import torch\na = torch.tensor([[2.0, 1.0], [1.0, 3.0]])\n",
            before="values, vectors = torch.symeig(a, eigenvectors=True)\nlargest = a.symeig()[0].max()",
            after="values, vectors = torch.linalg.eigh(a, UPLO='U')\nlargest = torch.linalg.eigh(a, UPLO='U')[0].max()",
        ),
        Example(
            before="import torch\n\na = torch.tensor([[1.0, -2.0], [2.0, 1.0]])\n"
            "values, vectors = torch.eig(a, eigenvectors=True)",
            after="import torch\n\na = torch.tensor([[1.0, -2.0], [2.0, 1.0]])\n\n"
            + _EIG.replace("$", "torch.")
            + "\n\nvalues, vectors = eig(a, eigenvectors=True)",
        ),
    ),
    unchanged=(
        "import torch\nvalues, vectors = torch.linalg.eigh(torch.eye(2))\n",
        "import numpy as np\nvalues, vectors = np.linalg.eig(np.eye(2))\n",
    ),
)
