"""numpy.in1d became numpy.isin."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_FLAT = ("pandas.Series", "pandas.Index")


@dataclass(frozen=True, kw_only=True)
class In1d(Rule):
    """``np.in1d(a, b)`` → ``np.isin(np.ravel(a), b)``; without the ravel where a has one dimension for certain."""

    @property
    def targets(self) -> Iterable[str]:
        return ("numpy.in1d",)

    def rewrite(self, site: Site) -> Replacement | None:
        first = site.argument("ar1", 0)
        if not site.is_call or first is None:
            return None
        call = site.call
        call.rename("ar1", "element")
        call.rename("ar2", "test_elements")
        if not site.is_a(first, *_FLAT):
            call.set("element", f"{site.name_of('numpy.ravel')}({site.text(first)})", 0)
        call.set_function(site.name_of("numpy.isin"))
        return Replacement(call.text)


rule = In1d(
    applies_to=">=2.4",
    reason="numpy.in1d was removed in NumPy 2.4 in favour of isin, which keeps the shape of its first argument.",
    documentation="https://numpy.org/doc/stable/release/2.4.0-notes.html",
    gone=frozenset({"numpy.in1d"}),
    examples=(
        Example(
            setup="import numpy as np\na = np.array([1, 2])\n",
            before="known = np.in1d(a, [2, 3])",
            after="known = np.isin(np.ravel(a), [2, 3])",
        ),
        Example(
            setup="import numpy as np\nimport pandas as pd\ns = pd.Series([1, 2])\n",
            before="known = np.in1d(s, [2, 3], invert=True)",
            after="known = np.isin(s, [2, 3], invert=True)",
        ),
    ),
    unchanged=("import numpy as np\nknown = np.isin([1], [2, 3])\n",),
)
