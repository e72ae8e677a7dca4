"""Running code by a statement."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("exec",),
    reason="exec is a function since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#removed-syntax",
    examples=(
        Example(before='scope = {}\nexec "n = 1" in scope', after='scope = {}\nexec("n = 1", scope)'),
        Example(before='exec "n = 1"', after='exec("n = 1")'),
    ),
    unchanged=("exec('n = 1')", "scope = {}\nexec('n = 1', scope)"),
)
