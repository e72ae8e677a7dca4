"""random.randint and random.randrange with floats."""

from mlemodernizer.rewriting.rule import Example
from mlemodernizer.rules.python._whole_numbers import WholeNumbers

rule = WholeNumbers(
    applies_to=">=3.12",
    reason="random.randint and randrange take no float since Python 3.12, not even one with a whole value.",
    documentation="https://docs.python.org/3/library/random.html#random.randrange",
    functions=("random.randint", "random.randrange"),
    examples=(
        Example(setup="import random\n", before="n = random.randint(0, 1e6)", after="n = random.randint(0, int(1e6))"),
    ),
    unchanged=("import random\nrandom.randint(0, 10)\nrandom.uniform(0.0, 1.0)\n",),
)
