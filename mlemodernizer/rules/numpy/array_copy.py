"""array(copy=False)."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_LISTED = ("builtins.list", "builtins.tuple", "builtins.range", "builtins.str", "builtins.int", "builtins.float")


@dataclass(frozen=True, kw_only=True)
class ArrayCopy(Rule):
    """``np.array(x, copy=False)`` → ``np.asarray(x)``, where a copy is needed or the code is old.

    What needs no copy is the same in either.
    """

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.array",)

    def rewrite(self, site: Site) -> Replacement | None:
        copy = site.argument("copy")
        if copy is None or site.literal(copy) is not False:
            return None
        data = site.argument("object", 0)
        listed = data is not None and (site.is_a(data, *_LISTED) or isinstance(data, ast.ListComp))
        if not listed and not site.on_failing_line and not site.predates("numpy", "2.0"):
            return None
        call = site.call
        if call.starred or not {"copy", "dtype", "order"}.issuperset(call.keywords()):
            call.set("copy", "None")
        else:
            call.remove("copy")
            call.set_function(site.name_of("numpy.asarray"))
        return Replacement(call.text)


rule = ArrayCopy(
    applies_to=">=2.0",
    reason="copy=False meant to copy where it is needed; since NumPy 2.0 it means never to.",
    documentation="https://numpy.org/doc/stable/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword",
    examples=(
        Example(
            setup="import numpy as np\n",
            before="a = np.array([1, 2], dtype=float, copy=False)\nb = np.array([1], copy=False, ndmin=2)",
            after="a = np.asarray([1, 2], dtype=float)\nb = np.array([1], copy=None, ndmin=2)",
        ),
        Example(
            setup="import numpy as np\nx = memoryview(b'ab')\n",
            before="a = np.array(x, dtype=float, copy=False)",
            after="a = np.asarray(x, dtype=float)",
            failure=("ValueError", "Unable to avoid copy while creating an array as requested."),
        ),
    ),
    unchanged=(
        "import numpy as np\na = np.array([1, 2], copy=True)\nb = a.astype(float, copy=False)\n",
        "import numpy as np\na = np.ones(3)\nb = np.array(a, copy=False)\nc = np.array(a - b, copy=False)\n",
    ),
)
