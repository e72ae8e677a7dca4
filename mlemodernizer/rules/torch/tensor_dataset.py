"""The arguments of TensorDataset."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_OLD = ("data_tensor", "target_tensor")


@dataclass(frozen=True, kw_only=True)
class TensorDatasetArguments(Rule):
    """``TensorDataset(data_tensor=x, target_tensor=y)`` → ``TensorDataset(x, y)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.utils.data.TensorDataset",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        named = call.keywords()
        if call.starred or not named or list(_OLD[call.positional :]) not in (named, sorted(named)):
            return None
        tensors = [call.source(name, position) for position, name in enumerate(_OLD)]
        return Replacement(f"{call.function}({', '.join(str(tensor) for tensor in tensors)})")


rule = TensorDatasetArguments(
    applies_to=">=0.4",
    reason="TensorDataset takes any number of tensors since PyTorch 0.4, and no names for them.",
    documentation="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset",
    examples=(
        Example(
            setup="import torch\nimport torch.utils.data as Data\nx = torch.ones(4)\ny = torch.zeros(4)\n",
            before="dataset = Data.TensorDataset(data_tensor=x, target_tensor=y)",
            after="dataset = Data.TensorDataset(x, y)",
        ),
    ),
    unchanged=(
        "import torch\nfrom torch.utils.data import TensorDataset\nx = torch.ones(2)\ndataset = TensorDataset(x, x)\n",
        "def load(data_tensor):\n    return data_tensor\n\n\nload(data_tensor=1)\n",
    ),
)
