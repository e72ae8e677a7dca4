"""Files with tensors of a GPU."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here

_MESSAGE = "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False."


@dataclass(frozen=True, kw_only=True)
class LoadOnCpu(Rule):
    """``torch.load(path)`` → ``torch.load(path, map_location='cpu')``, after a run in which it was refused."""

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.load",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not failed_here(site, "deserialize object on a CUDA device"):
            return None
        call = site.call
        if call.starred or call.positional > 1 or call.has("map_location"):
            return None
        call.set("map_location", "'cpu'")
        return Replacement(call.text)


rule = LoadOnCpu(
    applies_to=">=0.4",
    after_failure=True,
    reason="The file holds tensors of a GPU, and there is none here that PyTorch can use.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.load.html",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"runtime"}),
    examples=(
        Example(
            setup="import torch\ntorch.save(torch.ones(2), 'x.pt')\n",
            before="x = torch.load('x.pt')",
            after="x = torch.load('x.pt', map_location='cpu')",
            failure=("RuntimeError", _MESSAGE),
        ),
    ),
    unchanged=("import torch\ntorch.save(torch.ones(2), 'x.pt')\nx = torch.load('x.pt')\n",),
)
