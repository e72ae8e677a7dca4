"""Graphs from and to numpy's matrices."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class ToMatrix(Rule):
    """``nx.to_numpy_matrix(G)`` → ``np.asmatrix(nx.to_numpy_array(G))``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call:
            return None
        call = site.call
        call.set_function(site.name_of("networkx.to_numpy_array"))
        return Replacement(f"{site.name_of('numpy.asmatrix')}({call.text})")


rule = ToMatrix(
    applies_to=">=3.0",
    reason="to_numpy_matrix and from_numpy_matrix were removed in networkx 3.0 in favour of arrays.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_2.x_to_3.0.html",
    gone=frozenset({"networkx.to_numpy_matrix"}),
    moves={"networkx.from_numpy_matrix": "networkx.from_numpy_array"},
    examples=(
        Example(
            before="import networkx as nx\nimport numpy as np\nmatrix = nx.to_numpy_matrix(nx.path_graph(3))\n"
            "graph = nx.from_numpy_matrix(matrix)",
            after="import networkx as nx\nimport numpy as np\n"
            "matrix = np.asmatrix(nx.to_numpy_array(nx.path_graph(3)))\n"
            "graph = nx.from_numpy_array(matrix)",
        ),
    ),
    unchanged=("import networkx as nx\nf = lambda g: nx.to_numpy_array(g)\n",),
)
