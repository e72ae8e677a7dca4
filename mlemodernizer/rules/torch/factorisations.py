"""QR and Cholesky factorisations."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._calls import arguments, both


@dataclass(frozen=True, kw_only=True)
class Factorisations(Rule):
    """``torch.qr(a)`` → ``torch.linalg.qr(a)``, ``torch.cholesky(a)`` → ``torch.linalg.cholesky(a)``."""

    @property
    def targets(self) -> Iterable[str]:
        return both("cholesky", "qr")

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        name = site.dotted.rpartition(".")[2]
        given = arguments(site, "input", "some" if name == "qr" else "upper")
        if given is None:
            return None
        option = ""
        if name == "qr" and given["some"]:
            chosen = {"True": "", "False": ", mode='complete'"}.get(given["some"])
            if chosen is None:
                return None
            option = chosen
        elif name == "cholesky" and given["upper"]:
            option = f", upper={given['upper']}"
        return Replacement(f"{site.name_of(f'torch.linalg.{name}')}({given['input']}{option})")


_SETUP = "import torch\na = torch.tensor([[4.0, 1.0], [1.0, 3.0]])\n"

rule = Factorisations(
    applies_to=">=2.14",
    reason="qr and cholesky, deprecated since PyTorch 1.9, are gone in 2.14; torch.linalg has them.",
    documentation="https://docs.pytorch.org/docs/stable/linalg.html",
    examples=(
        Example(setup=_SETUP, before="q, r = torch.qr(a)", after="q, r = torch.linalg.qr(a)"),
        Example(
            setup=_SETUP,
            before="q, r = torch.qr(a[:, :1], some=False)",
            after="q, r = torch.linalg.qr(a[:, :1], mode='complete')",
        ),
        Example(
            setup=_SETUP, before="u = torch.cholesky(a, upper=True)", after="u = torch.linalg.cholesky(a, upper=True)"
        ),
        Example(setup=_SETUP, before="lower = a.cholesky()", after="lower = torch.linalg.cholesky(a)"),
    ),
    unchanged=(
        "import numpy as np\nq, r = np.linalg.qr(np.eye(2))\n",
        "import torch\nq, r = torch.linalg.qr(torch.eye(2))\nlower = torch.linalg.cholesky(torch.eye(2))\n",
        "import torch\n\n\ndef f(a, some):\n    return torch.qr(a, some)\n",
    ),
)
