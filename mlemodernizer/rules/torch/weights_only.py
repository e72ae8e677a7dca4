"""Files that hold more than tensors."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site
from mlemodernizer.rules.torch._failures import failed_here


@dataclass(frozen=True, kw_only=True)
class WeightsOnly(Rule):
    """``torch.load(path)`` → ``torch.load(path, weights_only=False)``.

    For a file to which the notebook has saved a whole model; for another, after a run in which it was refused.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.load",)

    def rewrite(self, site: Site) -> Replacement | None:
        path = site.argument("f", 0)
        if not site.is_call or path is None:
            return None
        call = site.call
        if call.starred or call.has("weights_only") or call.has("pickle_module", 2):
            return None
        if not failed_here(site, "Weights only load failed") and ast.unparse(path) not in _model_files(site):
            return None
        call.set("weights_only", "False")
        return Replacement(call.text)


def _model_files(site: Site) -> set[str]:
    """The paths to which the notebook saves an object of one of its own classes or of a class of torch.nn."""
    own = {node.name for node in site.references.of_kind(ast.ClassDef)}
    models = {
        target.id
        for node in site.references.of_kind(ast.Assign)
        if isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id in own
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = set()
    for call in site.references.of_kind(ast.Call):
        if site.name(call.func) == "torch.save" and len(call.args) > 1:
            saved = call.args[0]
            is_own = isinstance(saved, ast.Name) and saved.id in models
            if is_own or site.type_of(saved).startswith("torch.nn."):
                found.add(ast.unparse(call.args[1]))
    return found


rule = WeightsOnly(
    applies_to=">=2.6",
    reason="torch.load takes files with more than weights only on demand since PyTorch 2.6; such a file can run code, "
    "so it must be one that you trust.",
    documentation="https://docs.pytorch.org/docs/stable/generated/torch.load.html",
    examples=(
        Example(
            setup="import torch\nimport torch.nn as nn\nmodel = nn.Linear(2, 1)\ntorch.save(model, 'model.pt')\n",
            before="again = torch.load('model.pt')",
            after="again = torch.load('model.pt', weights_only=False)",
        ),
        Example(
            setup="import torch\nPATH = 'best.pt'\nstate = {'model': torch.nn.Linear(2, 1), 'epoch': 3}\n"
            "torch.save(state, PATH)\n",
            before="again = torch.load(PATH, map_location=lambda storage, loc: storage)",
            after="again = torch.load(PATH, map_location=lambda storage, loc: storage, weights_only=False)",
            failure=("UnpicklingError", "Weights only load failed. This file can still be loaded"),
        ),
    ),
    unchanged=(
        "import torch\nmodel = torch.nn.Linear(2, 1)\ntorch.save(model.state_dict(), 'weights.pt')\n"
        "model.load_state_dict(torch.load('weights.pt'))\n",
        "import torch\nx = torch.load('elsewhere.pt')\n",
        "import torch\ntorch.save([1], 'a.pt')\nx = torch.load('a.pt', weights_only=True)\n",
    ),
)
