"""random.randint and random.randrange with floats."""

from mlemodernizer.rewriting.kinds import WholeNumbers
from mlemodernizer.rewriting.rule import Example

rule = WholeNumbers(
    applies_to=">=3.12",
    reason="random.randint and randrange take no float since Python 3.12, not even one with a whole value.",
    documentation="https://docs.python.org/3/library/random.html#random.randrange",
    functions={"random.randint": ("a", "b"), "random.randrange": ("start", "stop", "step")},
    truncated=False,
    examples=(
        Example(setup="import random\n", before="n = random.randint(0, 1e6)", after="n = random.randint(0, 1000000)"),
    ),
    unchanged=("import random\nrandom.randint(0, 10)\nrandom.uniform(0.0, 1.0)\n",),
)
