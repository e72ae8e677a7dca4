"""Names of LAPACK's functions."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=1.2",
    reason="PyTorch 1.2 calls trtrs, btrifact and btriunpack by what they do.",
    documentation="https://github.com/pytorch/pytorch/releases/tag/v1.2.0",
    moves={
        "torch.trtrs": "torch.triangular_solve",
        "torch.btrifact": "torch.lu",
        "torch.btriunpack": "torch.lu_unpack",
    },
    examples=(
        Example(
            setup="import torch\na = torch.tensor([[2.0, 1.0], [0.0, 3.0]])\nb = torch.tensor([[1.0], [2.0]])\n",
            before="x, _ = torch.trtrs(b, a)",
            after="x, _ = torch.triangular_solve(b, a)",
        ),
        Example(
            setup="import torch\na = torch.tensor([[[2.0, 1.0], [0.0, 3.0]]])\n",
            before="lu, pivots = torch.btrifact(a)",
            after="lu, pivots = torch.lu(a)",
        ),
    ),
    unchanged=("from scipy.linalg.lapack import dtrtrs\n",),
)
