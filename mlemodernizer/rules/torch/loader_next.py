"""The method next of a loader's iterator."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class LoaderNext(Rule):
    """``iter(loader).next()`` → ``next(iter(loader))``."""

    @property
    def targets(self) -> Iterable[str]:
        return ("torch.utils.data._BaseDataLoaderIter.next",)

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.receiver is None or site.call.arguments() or site.is_bound("next"):
            return None
        return Replacement(f"next({site.text(site.receiver)})")


rule = LoaderNext(
    applies_to=">=1.13",
    reason="The iterators of DataLoader have no method next since PyTorch 1.13; Python's own function does the same.",
    documentation="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader",
    examples=(
        Example(
            setup=(
                "import torch\nfrom torch.utils.data import DataLoader\n"
                "loader = DataLoader(torch.arange(6), batch_size=2)\ndataiter = iter(loader)\n"
            ),
            before="batch = dataiter.next()",
            after="batch = next(dataiter)",
        ),
    ),
    unchanged=(
        "import torch\nfrom torch.utils.data import DataLoader\nbatch = next(iter(DataLoader(torch.arange(6))))\n",
        "class Batches:\n    def next(self):\n        return 1\n\n\nbatches = Batches()\nbatches.next()\n",
    ),
)
