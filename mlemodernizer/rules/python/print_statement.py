"""Printing by a statement."""

from mlemodernizer.rewriting.conversion import Conversion
from mlemodernizer.rewriting.rule import Example

rule = Conversion(
    applies_to=">=3.0",
    fixers=("print",),
    reason="print is a function since Python 3.0.",
    documentation="https://docs.python.org/3/whatsnew/3.0.html#print-is-a-function",
    examples=(
        Example(setup="n = 3\n", before='print "total:", n  # all of them', after='print("total:", n)  # all of them'),
        Example(
            before="for i in range(3):\n    print i,\nprint", after="for i in range(3):\n    print(i, end=' ')\nprint()"
        ),
        Example(
            before='import sys\nprint >>sys.stderr, "%d rows" % 4',
            after='import sys\nprint("%d rows" % 4, file=sys.stderr)',
        ),
        Example(before='print ("%d rows") % 4\nprint ("rows", 4)', after='print(("%d rows") % 4)\nprint(("rows", 4))'),
    ),
    unchanged=(
        'print("rows", 4)',
        "from __future__ import print_function\nprint('rows', 4)",
        "print\n",
        "log = print\n",
    ),
)
