"""Backticks for repr."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("backticks",),
    reason="Backticks are gone since Python 3.0; repr does what they did.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#removed-syntax",
    examples=(Example(setup="n = 3\n", before="label = `n` + 'rows'", after="label = repr(n) + 'rows'"),),
    unchanged=("text = '`n`'  # `n`",),
)
