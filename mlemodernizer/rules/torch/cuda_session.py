"""Questions and orders to the GPU."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.kinds import without
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._devices import WithoutGpu, lacks_gpu

_ORDERS = ("init", "reset_max_memory_allocated", "reset_peak_memory_stats", "set_device", "synchronize")


@dataclass(frozen=True, kw_only=True)
class CudaSession(WithoutGpu):
    """``torch.cuda.set_device(0)`` goes, ``with torch.cuda.device(0):`` → ``with torch.device('cpu'):``.

    ``torch.cuda.get_device_name(0)`` → ``'cpu'``. All that where there is no GPU and the code does not ask for one.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.cuda.device", "torch.cuda.get_device_name", *(f"torch.cuda.{order}" for order in _ORDERS))

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or not lacks_gpu(site):
            return None
        if site.dotted == "torch.cuda.device":
            return Replacement(f"{site.name_of('torch.device')}('cpu')")
        if site.dotted == "torch.cuda.get_device_name":
            return Replacement("'cpu'")
        return without(site) if site.is_statement else None


rule = CudaSession(
    applies_to=">=2.0",
    documentation="https://docs.pytorch.org/docs/stable/cuda.html",
    affects=frozenset({"runtime", "outputs"}),
    examples=(
        Example(
            setup="import torch\n",
            before="torch.cuda.set_device(0)\nprint(torch.cuda.get_device_name(0))",
            after="\nprint('cpu')",
        ),
        Example(
            setup="import torch\n",
            before="with torch.cuda.device(0):\n    x = torch.ones(2)",
            after="with torch.device('cpu'):\n    x = torch.ones(2)",
        ),
    ),
    unchanged=(
        "import torch\nif torch.cuda.is_available():\n    print(torch.cuda.get_device_name(0))\n",
        "import torch\ntorch.cuda.empty_cache()\ntorch.cuda.manual_seed_all(0)\nn = torch.cuda.device_count()\n",
    ),
)
