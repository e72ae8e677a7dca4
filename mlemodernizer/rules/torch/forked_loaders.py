"""Loaders with processes of their own."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from packaging.version import Version

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NO_FORK = Version("3.14")
_POSITION = 5


@dataclass(frozen=True, kw_only=True)
class ForkedLoaders(Rule):
    """``DataLoader(data, num_workers=2)`` → ``DataLoader(data, num_workers=2, multiprocessing_context='fork')``.

    Where the processes need what the notebook defines: a data set, a collate function, a transform that is a lambda.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.utils.data.DataLoader",)

    def rewrite(self, site: Site) -> Replacement | None:
        python = site.environment.version_of("python")
        if not site.is_call or python is None or python < _NO_FORK or site.environment.platform != "linux":
            return None
        workers = site.literal(site.argument("num_workers", _POSITION))
        call = site.call
        if not isinstance(workers, int) or workers < 1 or call.starred or call.has("multiprocessing_context"):
            return None
        if not call.has("collate_fn") and not call.has("worker_init_fn") and not _needs_the_notebook(site):
            return None
        call.set("multiprocessing_context", "'fork'")
        return Replacement(call.text)


def _needs_the_notebook(site: Site) -> bool:
    methods = (node for node in site.references.of_kind(ast.FunctionDef) if node.name == "__getitem__")
    in_cell = any(not site.references.analysis.program_of(site.references.analysis.unit_of[m]).name for m in methods)
    return in_cell or any(
        site.name(call.func) == "torchvision.transforms.Lambda" for call in site.references.of_kind(ast.Call)
    )


_SETUP = (
    "import torch\nfrom torch.utils.data import DataLoader, Dataset\n\n\nclass Numbers(Dataset):\n"
    "    def __len__(self):\n        return 4\n\n    def __getitem__(self, i):\n        return i\n\n\n"
)

rule = ForkedLoaders(
    applies_to=">=1.2",
    reason="Python 3.14 does not fork processes on Linux; those of a loader do not know a notebook's classes.",
    documentation="https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods",
    examples=(
        Example(
            setup=_SETUP,
            before="loader = DataLoader(Numbers(), batch_size=2, num_workers=1)",
            after="loader = DataLoader(Numbers(), batch_size=2, num_workers=1, multiprocessing_context='fork')",
        ),
    ),
    unchanged=(
        f"{_SETUP}loader = DataLoader(Numbers(), batch_size=2, num_workers=0)\nother = DataLoader(Numbers())\n",
        "import torch\nfrom torch.utils.data import DataLoader, TensorDataset\n"
        "loader = DataLoader(TensorDataset(torch.ones(4)), num_workers=2)\n",
    ),
)
