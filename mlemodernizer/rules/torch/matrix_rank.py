"""The rank of a matrix."""

from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import KeywordChange, MovedCalls
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class MatrixRank(MovedCalls, KeywordChange):
    """``torch.matrix_rank(a, symmetric=True)`` → ``torch.linalg.matrix_rank(a, hermitian=True)``."""

    def rewrite(self, site: Site) -> Replacement | None:
        return self.apply(site)


rule = MatrixRank(
    applies_to=">=1.13",
    reason="matrix_rank is gone in PyTorch 2.0; torch.linalg has it.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.linalg.matrix_rank.html",
    moves={"torch.matrix_rank": "torch.linalg.matrix_rank"},
    renamed={"symmetric": "hermitian"},
    examples=(
        Example(
            setup="import torch\n",
            before="rank = torch.matrix_rank(torch.eye(3), symmetric=True)",
            after="rank = torch.linalg.matrix_rank(torch.eye(3), hermitian=True)",
        ),
    ),
    unchanged=("import numpy as np\nrank = np.linalg.matrix_rank(np.eye(3))\n",),
)
