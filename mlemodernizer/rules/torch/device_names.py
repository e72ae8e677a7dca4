"""Names of GPUs."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._devices import WithoutGpu, lacks_gpu

_GPU = re.compile(r"cuda(?::\d+)?")
_CLASS = re.compile(r"torch\.cuda\.(\w+Tensor)")
_KEYWORDS = frozenset({"device", "map_location"})
_FUNCTIONS = frozenset({"torch.device", "torch.load", "torch.set_default_device"})
_METHODS = frozenset({"load_state_dict_from_url", "to", "type"})


@dataclass(frozen=True, kw_only=True)
class DeviceNames(WithoutGpu):
    """``torch.device('cuda')`` → ``torch.device('cpu')``, where there is no GPU and the code does not ask for one.

    The same for ``x.to('cuda')``, ``device='cuda:0'``, ``map_location='cuda'``, a variable that holds the name, and the
    types that are given by name: ``'torch.cuda.FloatTensor'``.
    """

    @property
    def node_types(self) -> tuple[type[ast.AST], ...]:
        return (ast.Constant,)

    @property
    def words(self) -> Iterable[str]:
        kinds = ("Byte", "Double", "Float", "Half", "Int", "Long")
        return ("cuda", *(f"cuda:{n}" for n in range(8)), *(f"torch.cuda.{kind}Tensor" for kind in kinds))

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return None
        of_class = _CLASS.fullmatch(node.value)
        if not of_class and not _GPU.fullmatch(node.value):
            return None
        if not _names_a_device(site, node) or not lacks_gpu(site):
            return None
        new = f"torch.{of_class[1]}" if of_class else "cpu"
        return Replacement(site.text().replace(node.value, new))


def _names_a_device(site: Site, node: ast.Constant) -> bool:
    parent = site.parent
    if isinstance(parent, ast.keyword):
        return parent.arg in _KEYWORDS
    if isinstance(parent, ast.Assign):
        return all(isinstance(target, ast.Name | ast.Attribute) for target in parent.targets)
    if not isinstance(parent, ast.Call) or node not in parent.args:
        return False
    method = parent.func.attr if isinstance(parent.func, ast.Attribute) else ""
    return (
        method in _METHODS
        or site.name(parent.func) in _FUNCTIONS
        or site.name(parent.func) == "torch.set_default_tensor_type"
    )


rule = DeviceNames(
    examples=(
        Example(
            setup="import torch\n",
            before="device = torch.device('cuda:0')\nx = torch.ones(2, device=device)",
            after="device = torch.device('cpu')\nx = torch.ones(2, device=device)",
        ),
        Example(
            setup="import torch\n",
            before='device = "cuda"\nmodel = torch.nn.Linear(2, 1).to(device)\nx = torch.ones(2).to("cuda")',
            after='device = "cpu"\nmodel = torch.nn.Linear(2, 1).to(device)\nx = torch.ones(2).to("cpu")',
        ),
        Example(
            setup="import torch\n",
            before="torch.set_default_tensor_type('torch.cuda.FloatTensor')",
            after="torch.set_default_tensor_type('torch.FloatTensor')",
        ),
    ),
    unchanged=(
        "import torch\ndevice = torch.device('cuda' if torch.cuda.is_available() else 'cpu')\n",
        "import torch\nif torch.ones(1).device.type == 'cuda':\n    print('cuda')\n",
        "import torch\nif torch.cuda.is_available():\n    device = 'cuda'\nelse:\n    device = 'cpu'\n",
        "backend = 'cuda'\n",
    ),
)
