"""Parameters that take a tuple apart."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("tuple_parameters",),
    reason="Parameters can no longer take a tuple apart since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#removed-syntax",
    examples=(
        Example(
            before="words = {'a': 2}\nbest = sorted(words.items(), key=lambda (word, n): (-n, word))",
            after="words = {'a': 2}\nbest = sorted(words.items(), key=lambda word_n: (-word_n[1], word_n[0]))",
        ),
        Example(
            before="def distance(scale, (x, y)):\n    return scale * (x + y)",
            after="def distance(scale, items):\n    (x, y) = items\n    return scale * (x + y)",
        ),
    ),
    unchanged=("best = sorted([(1, 2)], key=lambda pair: pair[1])",),
)
