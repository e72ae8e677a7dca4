"""<> for !=."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("not_equal",),
    reason="<> is gone since Python 3.0; it is written !=.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#removed-syntax",
    examples=(Example(setup="n = 3\n", before="if n <> 4: n = 4", after="if n != 4: n = 4"),),
    unchanged=("text = 'a <> b'",),
)
