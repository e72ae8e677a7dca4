"""Names for Python 2 and 3."""

from mlemodernizer.rewriting.kinds import Defined
from mlemodernizer.rewriting.rule import Example

_MODULE = "torch._six"

_DEFINITIONS = {
    f"{_MODULE}.container_abcs": "import collections.abc as container_abcs",
    f"{_MODULE}.inf": "from math import inf",
    f"{_MODULE}.int_classes": "int_classes = int",
    f"{_MODULE}.nan": "from math import nan",
    f"{_MODULE}.string_classes": "string_classes = (str, bytes)",
}

rule = Defined(
    applies_to=">=1.13",
    reason="torch._six, with names for both Python 2 and 3, is gone in PyTorch 2.0.",
    documentation="https://github.com/pytorch/pytorch/releases/tag/v2.0.0",
    definitions=_DEFINITIONS,
    gone=frozenset(_DEFINITIONS),
    examples=(
        Example(
            before="from torch._six import string_classes, int_classes\n\n"
            "x = isinstance('a', string_classes) and isinstance(1, int_classes)",
            after="string_classes = (str, bytes)\n\n\nint_classes = int\n\n"
            "x = isinstance('a', string_classes) and isinstance(1, int_classes)",
        ),
        Example(before="from torch._six import inf\nx = -inf", after="from math import inf\nx = -inf"),
    ),
    unchanged=("from math import inf\nx = -inf\n", "from six import string_types\nx = string_types\n"),
)
