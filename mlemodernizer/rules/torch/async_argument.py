"""The argument async."""

from dataclasses import dataclass

from mlemodernizer.rewriting.conversion import Code, Conversion
from mlemodernizer.rewriting.rule import Example

_METHODS = ("copy_", "cpu", "cuda", "double", "float", "half", "long", "to", "type")


@dataclass(frozen=True, kw_only=True)
class AsyncArgument(Conversion):
    """``x.cuda(async=True)`` → ``x.cuda(non_blocking=True)``."""

    python2: bool = False

    def convert(self, code: Code) -> None:
        code.rename_argument("async", "non_blocking", _METHODS)


rule = AsyncArgument(
    applies_to=">=0.4",
    reason="async is a word of Python since 3.7; PyTorch 0.4 calls the argument non_blocking.",
    documentation="https://pytorch.org/blog/pytorch-0_4_0-migration-guide/",
    examples=(
        Example(
            setup="import torch\nx = torch.zeros(2)\n",
            before="y = x.copy_(torch.ones(2), async=True)",
            after="y = x.copy_(torch.ones(2), non_blocking=True)",
        ),
    ),
    unchanged=(
        "import torch\ntext = 'x.cuda(async=True)'\n",
        "client.send(message, async=True)\n",
    ),
)
