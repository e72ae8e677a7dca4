"""Classes of tensors on the GPU."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._devices import WithoutGpu, lacks_gpu

_KINDS = ("Bool", "Byte", "Char", "Double", "Float", "Half", "Int", "Long", "Short")


@dataclass(frozen=True, kw_only=True)
class CudaTensors(WithoutGpu):
    """``torch.cuda.FloatTensor`` → ``torch.FloatTensor``, where there is no GPU and the code does not ask for one."""

    @property
    def targets(self) -> Iterable[str]:
        return (f"torch.cuda.{kind}Tensor" for kind in _KINDS)

    def rewrite(self, site: Site) -> Replacement | None:
        spelled_out = isinstance(site.node.func if isinstance(site.node, ast.Call) else site.node, ast.Attribute)
        if not spelled_out or isinstance(site.parent, ast.Compare) or not lacks_gpu(site):
            return None
        name = site.name_of(site.dotted.replace(".cuda.", "."))
        if not site.is_call:
            return Replacement(name)
        call = site.call
        call.set_function(name)
        return Replacement(call.text)


rule = CudaTensors(
    examples=(
        Example(
            setup="import torch\n",
            before="dtype = torch.cuda.FloatTensor\nx = torch.cuda.LongTensor([1, 2])\ny = x.type(dtype)",
            after="dtype = torch.FloatTensor\nx = torch.LongTensor([1, 2])\ny = x.type(dtype)",
        ),
    ),
    unchanged=(
        "import torch\ndtype = torch.cuda.FloatTensor if torch.cuda.is_available() else torch.FloatTensor\n",
        "import torch\nisinstance(torch.ones(1), torch.FloatTensor)\n",
    ),
)
