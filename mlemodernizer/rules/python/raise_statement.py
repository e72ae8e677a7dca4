"""The message of a raised exception."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("raise",),
    reason="Since Python 3.0 an exception is raised as an object, with its message in brackets.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changed-syntax",
    examples=(
        Example(
            before="def check(n):\n    if n < 0: raise ValueError, 'negative: %d' % n",
            after="def check(n):\n    if n < 0: raise ValueError('negative: %d' % n)",
        ),
    ),
    unchanged=("def check(n):\n    raise ValueError(n) from None",),
)
