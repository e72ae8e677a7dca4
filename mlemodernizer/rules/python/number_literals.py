"""Long and octal numbers."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("numbers",),
    reason="Since Python 3.0 whole numbers need no L, and octal ones begin with 0o.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#integers",
    examples=(Example(before="big = 10L\nmode = 0755", after="big = 10\nmode = 0o755"),),
    unchanged=("a = 0o755 + 0x10 + 1_000 + 00 + 0.5",),
)
