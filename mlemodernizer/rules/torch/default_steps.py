"""How many values a range has."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_END, _STEPS = 1, 2


@dataclass(frozen=True, kw_only=True)
class DefaultSteps(Rule):
    """``torch.linspace(0, 1)`` → ``torch.linspace(0, 1, steps=100)``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.linspace", "torch.logspace")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if call.starred or not call.has("end", _END) or call.has("steps", _STEPS):
            return None
        call.set("steps", "100")
        return Replacement(call.text)


rule = DefaultSteps(
    applies_to=">=1.11",
    reason="linspace and logspace made 100 values if not told otherwise until PyTorch 1.11.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.linspace.html",
    examples=(
        Example(
            setup="import torch\n",
            before="x = torch.linspace(0, 99)\ny = torch.logspace(start=0, end=0)",
            after="x = torch.linspace(0, 99, steps=100)\ny = torch.logspace(start=0, end=0, steps=100)",
        ),
    ),
    unchanged=(
        "import torch\nx = torch.linspace(-1, 1, 10)\ny = torch.linspace(-1, 1, steps=10)\n",
        "import numpy as np\nx = np.linspace(-1, 1)\n",
    ),
)
