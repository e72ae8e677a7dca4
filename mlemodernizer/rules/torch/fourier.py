"""Fourier transforms."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NAMES = ("fft", "ifft", "irfft", "rfft")
_DIMENSIONS = {1: ("", ""), 2: ("2", ""), 3: ("n", ", dim=(-3, -2, -1)")}


@dataclass(frozen=True, kw_only=True)
class Fourier(Rule):
    """``torch.rfft(x, 1)`` → ``torch.view_as_real(torch.fft.rfft(x))``.

    The old functions took and gave complex numbers as pairs, in a dimension of their own.
    """

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"torch.{name}" for name in _NAMES)

    def rewrite(self, site: Site) -> Replacement | None:
        signal = site.argument("input", 0)
        if not isinstance(site.node, ast.Call) or signal is None or site.call.starred:
            return None
        dimensions = site.literal(site.argument("signal_ndim", 1))
        normalized = _option(site, "normalized", 2, default=False)
        onesided = _option(site, "onesided", 3, default=True)
        sizes = site.argument("signal_sizes", 4)
        if not isinstance(dimensions, int) or dimensions not in _DIMENSIONS or normalized is None or onesided is None:
            return None
        name = site.dotted.rpartition(".")[2]
        if name == "irfft" and onesided and sizes is None:
            return None  # whether it gave an odd or an even number of values depends on the version
        suffix, options = _DIMENSIONS[dimensions]
        if sizes is not None and onesided:
            options = f", s={site.text(sizes)}{options}"
        if normalized:
            options += ", norm='ortho'"
        is_real = name == "rfft"
        x = site.text(signal) if is_real else f"{site.name_of('torch.view_as_complex')}({site.text(signal)})"
        function = name if onesided else {"rfft": "fft", "irfft": "ifft"}.get(name, name)
        result = f"{site.name_of(f'torch.fft.{function}{suffix}')}({x}{options})"
        if name == "irfft":
            return Replacement(result if onesided else f"{result}.real")
        return Replacement(f"{site.name_of('torch.view_as_real')}({result})")


def _option(site: Site, name: str, position: int, *, default: bool) -> bool | None:
    argument = site.argument(name, position)
    if argument is None:
        return default
    value = site.literal(argument)
    return value if isinstance(value, bool) else None


_SETUP = "import torch\nx = torch.tensor([[1.0, 2.0], [3.0, -1.0], [0.5, 2.5], [4.0, 0.0]])\n"

rule = Fourier(
    applies_to=">=1.8",
    reason="torch.fft is a module of functions for complex tensors since PyTorch 1.8, ifft, rfft and irfft among them.",
    documentation="https://docs.pytorch.org/docs/stable/fft.html",
    examples=(
        Example(
            setup=_SETUP,
            before="y = torch.fft(x, 1)\nz = torch.ifft(y, 1, normalized=True)",
            after="y = torch.view_as_real(torch.fft.fft(torch.view_as_complex(x)))\n"
            "z = torch.view_as_real(torch.fft.ifft(torch.view_as_complex(y), norm='ortho'))",
        ),
        Example(
            setup=_SETUP,
            before="y = torch.rfft(x, 2, onesided=False)\nz = torch.irfft(torch.rfft(x, 2), 2, signal_sizes=x.shape)",
            after="y = torch.view_as_real(torch.fft.fft2(x))\n"
            "z = torch.fft.irfft2(torch.view_as_complex(torch.view_as_real(torch.fft.rfft2(x))), s=x.shape)",
        ),
    ),
    unchanged=(
        "import torch\ny = torch.fft.fft(torch.ones(4))\nz = torch.fft.rfft(torch.ones(4))\n",
        "import torch\n\n\ndef back(x):\n    return torch.irfft(x, 1)\n",
        "import torch\n\n\ndef f(x, n):\n    return torch.rfft(x, n)\n",
    ),
)
