"""The module pipes."""

from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.13",
    reason="The module pipes was removed in Python 3.13; its function quote is that of shlex.",
    documentation="https://docs.python.org/3/whatsnew/3.13.html#removed",
    moves={"pipes.quote": "shlex.quote"},
    gone=frozenset({"pipes"}),
    examples=(
        Example(
            before="from pipes import quote\nname = quote('a b')",
            after="from shlex import quote\nname = quote('a b')",
        ),
    ),
    unchanged=("from shlex import quote\nname = quote('a b')\n",),
)
