"""Functions of the standard library that were renamed."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.11",
    reason="These functions were removed in Python 3.3 to 3.11; their new names have been there before.",
    documentation="https://docs.python.org/3/whatsnew/3.11.html#removed",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    moves={
        "time.clock": "time.perf_counter",
        "fractions.gcd": "math.gcd",
        "inspect.getargspec": "inspect.getfullargspec",
        "xml.etree.cElementTree": "xml.etree.ElementTree",
        "os.getcwdu": "os.getcwd",
        "platform.linux_distribution": "platform.freedesktop_os_release",
    },
    examples=(
        Example(
            before="import time\nstart = time.clock()",
            after="import time\nstart = time.perf_counter()",
        ),
        Example(
            before="from fractions import gcd\nprint(gcd(4, 6))",
            after="from math import gcd\nprint(gcd(4, 6))",
        ),
    ),
    unchanged=(
        "import time\ntime.time()\n",
        "class Watch:\n    def clock(self):\n        return 0\n\n\nWatch().clock()\n",
    ),
)
