"""math.factorial of a float."""

from mlemodernizer.rewriting.kinds import WholeNumbers
from mlemodernizer.rewriting.rule import Example

rule = WholeNumbers(
    applies_to=">=3.10",
    reason="math.factorial takes no float since Python 3.10, not even one with a whole value.",
    documentation="https://docs.python.org/3/library/math.html#math.factorial",
    functions={"math.factorial": ("x",)},
    truncated=False,
    examples=(Example(setup="import math\n", before="n = math.factorial(5.0)", after="n = math.factorial(5)"),),
    unchanged=("import math\nmath.factorial(5)\nf = lambda n: math.factorial(n / 2)\n",),
)
