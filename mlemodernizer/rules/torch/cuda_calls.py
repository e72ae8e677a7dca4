"""The method cuda of tensors and modules."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rewriting.values import Ref
from mlemodernizer.rules.torch._devices import WithoutGpu, lacks_gpu


@dataclass(frozen=True, kw_only=True)
class CudaCalls(WithoutGpu):
    """``model.cuda()`` → ``model.cpu()``, where there is no GPU and the code does not ask for one first."""

    @property
    def members(self) -> Iterable[str]:
        return ("cuda",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or isinstance(site.value(site.receiver), Ref):
            return None
        if any(node.name == "cuda" for node in site.references.of_kind(ast.FunctionDef)) and not site.on_failing_line:
            return None
        call = site.call
        if call.starred or not lacks_gpu(site):
            return None
        call.set_method("cpu")
        for keyword in call.keywords():
            call.remove(keyword)
        while call.positional:
            call.remove("", 0)
        return Replacement(call.text)


rule = CudaCalls(
    examples=(
        Example(
            setup="import torch\nimport torch.nn as nn\n",
            before="model = nn.Linear(2, 1).cuda()\ny = model(torch.ones(1, 2).cuda(0, non_blocking=True))",
            after="model = nn.Linear(2, 1).cpu()\ny = model(torch.ones(1, 2).cpu())",
        ),
        Example(
            setup="import torch\nuse_gpu = True\nx = torch.ones(2)\n",
            before="if use_gpu:\n    x = x.cuda()",
            after="if use_gpu:\n    x = x.cpu()",
        ),
    ),
    unchanged=(
        "import torch\nx = torch.ones(2)\nif torch.cuda.is_available():\n    x = x.cuda()\n",
        "import torch\n\n\ndef to_gpu(x, cuda):\n    return x.cuda() if cuda else x\n",
        "class Card:\n    def cuda(self):\n        return 1\n\n\nCard().cuda()\n",
    ),
)
