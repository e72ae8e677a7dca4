"""The abbreviated attributes of sparse matrices."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site

_NEW = {"A": "toarray()", "H": "conj().T"}


@dataclass(frozen=True, kw_only=True)
class SparseAttributes(Rule):
    """``m.A`` → ``m.toarray()`` and ``m.H`` → ``m.conj().T``."""

    @property
    def targets(self) -> Iterable[str]:
        return tuple(f"scipy.sparse.spmatrix.{name}" for name in _NEW)

    def rewrite(self, site: Site) -> Replacement | None:
        if site.is_call or site.receiver is None or not site.is_method:
            return None
        return Replacement(f"{site.text(site.receiver)}.{_NEW[site.dotted.rpartition('.')[2]]}")


rule = SparseAttributes(
    applies_to=">=1.14",
    reason="SciPy 1.14 removed the attributes A and H of sparse matrices.",
    documentation="https://docs.scipy.org/doc/scipy/release/1.14.0-notes.html#expired-deprecations",
    examples=(
        Example(
            setup="from scipy import sparse\nm = sparse.csr_matrix([[0, 1]])\n",
            before="a = m.A\nh = m.H",
            after="a = m.toarray()\nh = m.conj().T",
        ),
    ),
    unchanged=("import numpy as np\nm = np.matrix([[0, 1]])\na = m.A\n", "a = frame.A\n"),
)
