"""Normalisation by channel."""

import ast
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = re.compile(r"output with shape \[1, \d+, \d+\] doesn't match the broadcast shape \[(?P<channels>\d+), ")


@dataclass(frozen=True, kw_only=True)
class ChannelStatistics(Rule):
    """``Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))`` → ``Normalize((0.5,), (0.5,))``, after a run that refused it.

    That is for images with one channel: of the statistics the first was taken.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("torchvision.transforms.Normalize",)

    def rewrite(self, site: Site) -> Replacement | None:
        found = _MESSAGE.search(site.failure[1])
        if found is None or not site.is_call:
            return None
        call = site.call
        for position, name in enumerate(("mean", "std")):
            numbers = site.argument(name, position)
            if not isinstance(numbers, ast.Tuple | ast.List) or len(numbers.elts) != int(found["channels"]):
                return None
            first = site.text(numbers.elts[0])
            call.set(name, f"({first},)" if isinstance(numbers, ast.Tuple) else f"[{first}]", position)
        return Replacement(call.text)


rule = ChannelStatistics(
    applies_to=">=0.3",
    after_failure=True,
    reason="Normalize took the first of several means for an image with one channel until torchvision 0.3.",
    documentation="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html",
    examples=(
        Example(
            setup="import torch\nfrom torchvision import transforms\nimage = torch.ones(1, 4, 4)\n",
            before="x = transforms.Normalize(mean=(0.5, 0.4, 0.3), std=(0.5, 0.4, 0.3))(image)",
            after="x = transforms.Normalize(mean=(0.5,), std=(0.5,))(image)",
            failure=(
                "RuntimeError",
                "output with shape [1, 4, 4] doesn't match the broadcast shape [3, 4, 4]",
            ),
        ),
    ),
    unchanged=("from torchvision import transforms\nt = transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))\n",),
)
