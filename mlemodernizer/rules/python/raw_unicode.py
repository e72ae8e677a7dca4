"""Raw unicode literals."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("raw_unicode",),
    reason="The prefix ur is gone since Python 3.0: text is unicode anyway.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#text-vs-data-instead-of-unicode-vs-8-bit",
    examples=(Example(before='pattern = ur"\\d+"', after='pattern = r"\\d+"'),),
    unchanged=('pattern = r"\\d+" + u"a"',),
)
