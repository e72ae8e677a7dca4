"""Short-time Fourier transforms."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here

_TO_COMPLEX = "stft requires the return_complex parameter be given for real inputs"
_FROM_REAL = "istft requires a complex-valued input"


@dataclass(frozen=True, kw_only=True)
class ShortTimeFourier(Rule):
    """``torch.stft(x, 4)`` → ``torch.view_as_real(torch.stft(x, 4, return_complex=True))``, after a failed run.

    ``torch.istft(y, 4)`` → ``torch.istft(torch.view_as_complex(y), 4)``.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.istft", "torch.stft")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        if site.dotted == "torch.stft" and failed_here(site, _TO_COMPLEX) and not call.has("return_complex"):
            call.set("return_complex", "True")
            return Replacement(f"{site.name_of('torch.view_as_real')}({call.text})")
        pairs = call.source("input", 0)
        if site.dotted == "torch.istft" and failed_here(site, _FROM_REAL) and pairs:
            call.set("input", f"{site.name_of('torch.view_as_complex')}({pairs})", 0)
            return Replacement(call.text)
        return None


rule = ShortTimeFourier(
    applies_to=">=2.0",
    after_failure=True,
    reason="stft gives and istft takes complex tensors in PyTorch 2.0, where they had pairs of real numbers.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.stft.html",
    examples=(
        Example(
            setup="import torch\nx = torch.arange(8.0)\n",
            before="y = torch.stft(x, 4, hop_length=2)",
            after="y = torch.view_as_real(torch.stft(x, 4, hop_length=2, return_complex=True))",
            failure=("RuntimeError", f"{_TO_COMPLEX}, and will further require that return_complex=True"),
        ),
    ),
    unchanged=("import torch\ny = torch.stft(torch.arange(8.0), 4, return_complex=True)\n",),
)
