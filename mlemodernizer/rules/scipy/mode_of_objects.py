"""scipy.stats.mode of texts."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MESSAGE = "Argument `a` is not recognized as numeric."
_SOURCE = """
def mode_of_objects(a):
    \"\"\"scipy.stats.mode of anything: the most frequent value, the smallest of several, and its count.\"\"\"
    counts = $Counter(value for value in $numpy.ravel(a).tolist() if value == value)
    count = max(counts.values())
    value = min(value for value in counts if counts[value] == count)
    return $namedtuple("ModeResult", "mode count")($numpy.array([value]), $numpy.array([count]))
"""


@dataclass(frozen=True, kw_only=True)
class ModeOfObjects(Rule):
    """``stats.mode(texts)`` → ``mode_of_objects(texts)``, after a run in which texts were refused."""

    @property
    def targets(self) -> Iterable[str]:
        return ("scipy.stats.mode",)

    def rewrite(self, site: Site) -> Replacement | None:
        node = site.node
        if not site.failure[1].startswith(_MESSAGE) or not (site.on_failing_line or site.failed):
            return None
        given = {k.arg: site.literal(k.value) for k in node.keywords} if isinstance(node, ast.Call) else {}
        plain = isinstance(node, ast.Call) and len(node.args) == 1 and given.get("axis", 0) in (0, None)
        if not plain or given.get("keepdims") is not True or not {"axis", "keepdims"}.issuperset(given):
            return None
        name = site.define(_SOURCE, Counter="collections.Counter", namedtuple="collections.namedtuple", numpy="numpy")
        call = site.call
        return Replacement(f"{name}({call.source('a', 0)})") if name else None


rule = ModeOfObjects(
    applies_to=">=1.11",
    reason="Since SciPy 1.11 mode takes numbers only; for texts it is defined here as it was.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.11.0-notes.html",
    examples=(
        Example(
            setup="",
            before="import numpy as np\nfrom collections import Counter, namedtuple\nfrom scipy import stats\n"
            "most = stats.mode(['a', 'b', 'a'], keepdims=True)[0][0]",
            after="import numpy as np\nfrom collections import Counter, namedtuple\nfrom scipy import stats\n\n\n"
            + _SOURCE.replace("$numpy", "np").replace("$", "").strip()
            + "\n\n\nmost = mode_of_objects(['a', 'b', 'a'])[0][0]",
            failure=(
                "TypeError",
                f"{_MESSAGE} Support for input that cannot be coerced to a numeric array was removed.",
            ),
        ),
    ),
    unchanged=("from scipy import stats\nmost = stats.mode(['a', 'b', 'a'], keepdims=True)[0][0]\n",),
)
