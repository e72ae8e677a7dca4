"""Where minimisers start."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_MINIMISERS = ("fmin", "fmin_bfgs", "fmin_cg", "fmin_l_bfgs_b", "fmin_ncg", "fmin_tnc", "minimize")


@dataclass(frozen=True, kw_only=True)
class FlatStart(Rule):
    """``minimize(f, x0)`` → ``minimize(f, np.ravel(x0))``, after a run in which a column was refused."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"scipy.optimize.{name}" for name in _MINIMISERS)

    def rewrite(self, site: Site) -> Replacement | None:
        start = site.argument("x0", 1)
        refused = site.on_failing_line and "'x0' must only have one dimension" in site.failure[1]
        if start is None or not refused or not site.is_call:
            return None
        ravel = site.name_of("numpy.ravel")
        if site.text(start).startswith(f"{ravel}("):
            return None
        call = site.call
        call.set("x0", f"{ravel}({site.text(start)})", 1)
        return Replacement(call.text)


rule = FlatStart(
    applies_to=">=1.11",
    reason="minimize made one row of its start, which has to be one since SciPy 1.11.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.11.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="import numpy as np\nfrom scipy.optimize import minimize\nstart = np.ones((2, 1))\n",
            before="best = minimize(lambda x: (x ** 2).sum(), x0=start, method='BFGS')",
            after="best = minimize(lambda x: (x ** 2).sum(), x0=np.ravel(start), method='BFGS')",
            failure=("ValueError", "'x0' must only have one dimension."),
        ),
    ),
    unchanged=(
        "import numpy as np\nfrom scipy.optimize import minimize\n"
        "best = minimize(lambda x: (x ** 2).sum(), np.ones(2))\n",
    ),
)
