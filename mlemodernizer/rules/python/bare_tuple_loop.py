"""Comprehensions over a tuple without brackets."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("paren",),
    reason="A comprehension over a tuple needs the tuple's brackets since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changed-syntax",
    examples=(Example(before="squares = [n * n for n in 1, 2, 3]", after="squares = [n * n for n in (1, 2, 3)]"),),
    unchanged=("squares = [n * n for n in (1, 2, 3)]",),
)
