"""fromstring of bytes."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class FromBytes(Rule):
    """``np.fromstring(data, np.uint8)`` → ``np.frombuffer(data, np.uint8).copy()``, which may be written to as well."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.fromstring",)

    def rewrite(self, site: Site) -> Replacement | None:
        data = site.argument("string", 0)
        separator = site.argument("sep", 3)
        if not site.is_call or data is None or site.is_a(data, "builtins.str"):
            return None
        if separator is not None and site.literal(separator) != "":
            return None
        call = site.call
        if call.starred:
            return None
        call.remove("sep", 3)
        call.rename("string", "buffer")
        call.set_function(site.name_of("numpy.frombuffer"))
        return Replacement(f"{call.text}.copy()")


rule = FromBytes(
    applies_to=">=2.3",
    reason="fromstring read bytes where it was given no separator, deprecated since NumPy 1.14; NumPy 2.3 removed it "
    "in favour of frombuffer.",
    documentation="https://numpy.org/doc/stable/release/2.3.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\ndata = bytes([1, 2])\n",
            before="a = np.fromstring(data, dtype=np.uint8, sep='')",
            after="a = np.frombuffer(data, dtype=np.uint8).copy()",
        ),
    ),
    unchanged=("import numpy as np\na = np.fromstring('1 2', sep=' ')\nb = np.fromstring('1,2', int, -1, ',')\n",),
)
