"""Functions of the standard library that were renamed."""

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import Moved
from mlemodernizer.rewriting.rule import Example

rule = Moved(
    applies_to=">=3.9",
    reason="The old name was removed in Python 3.3 to 3.9; the new one has been there before.",
    documentation="https://docs.python.org/3/whatsnew/3.9.html#removed",
    semantics=Semantics.EQUIVALENT,
    affects=frozenset({"outputs"}),
    moves={
        "array.array.fromstring": "array.array.frombytes",
        "array.array.tostring": "array.array.tobytes",
        "base64.decodestring": "base64.decodebytes",
        "base64.encodestring": "base64.encodebytes",
        "cgi.parse_qs": "urllib.parse.parse_qs",
        "cgi.parse_qsl": "urllib.parse.parse_qsl",
        "fractions.gcd": "math.gcd",
        "os.getcwdu": "os.getcwd",
        "threading.Thread.isAlive": "threading.Thread.is_alive",
        "time.clock": "time.perf_counter",
        "xml.etree.cElementTree": "xml.etree.ElementTree",
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
        Example(
            before="from base64 import encodestring\ntext = encodestring(b'a')",
            after="from base64 import encodebytes\ntext = encodebytes(b'a')",
        ),
    ),
    unchanged=(
        "import time\ntime.time()\n",
        "class Watch:\n    def clock(self):\n        return 0\n\n\nWatch().clock()\n",
        "text = b'a'.decode()\nimage = text.tostring()\n",
    ),
)
