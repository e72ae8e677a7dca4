"""The name of a caught exception."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("except",),
    reason="The name of a caught exception follows `as` since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#changed-syntax",
    examples=(
        Example(
            before="try:\n    int('a')\nexcept ValueError, error:\n    print(error)",
            after="try:\n    int('a')\nexcept ValueError as error:\n    print(error)",
        ),
        Example(
            before="try:\n    open('none')\nexcept (IOError, OSError), (number, text):\n    print(text)",
            after=(
                "try:\n    open('none')\nexcept (IOError, OSError) as error:\n"
                "    (number, text) = error.args\n    print(text)"
            ),
        ),
    ),
    unchanged=("try:\n    1 / 0\nexcept (ZeroDivisionError, ValueError):\n    pass",),
)
