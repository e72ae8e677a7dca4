"""The edges of the karate club."""

import re
from dataclasses import dataclass

from mlemodernizer.model.patch import Semantics
from mlemodernizer.rewriting.kinds import LocalDefinitions
from mlemodernizer.rewriting.rule import Example, Replacement
from mlemodernizer.rewriting.site import Site

_CLUB = '''
def karate_club():
    """networkx.karate_club_graph as it was: without weights."""
    graph = $karate_club_graph()
    for _, _, data in graph.edges(data=True):
        data.clear()
    return graph
'''
_OLDER = re.compile(
    r"\.node\[|\w\.(?:nodes|edges|degree|neighbors|in_degree|out_degree|successors|predecessors)_iter\("
    r"|connected_component_subgraphs|biconnected_component_subgraphs|from_pandas_dataframe|to_numpy_matrix"
    r"|from_numpy_matrix|nx\.info\(|\.degree\(\)\.(?:values|items|keys)\(|\.add_path\(|\.add_cycle\(|\.add_star\("
)
"""What networkx had when these edges had no weights, and has no more."""


@dataclass(frozen=True, kw_only=True)
class KarateWeights(LocalDefinitions):
    """``nx.karate_club_graph()`` → ``karate_club()``, in code for a networkx that is older than its weights."""

    def rewrite(self, site: Site) -> Replacement | None:
        texts = [unit.text for unit in site.references.units.values()]
        around = site.references.enclosing_function(site.node)
        if getattr(around, "name", "") == "karate_club":
            return None  # the definition itself
        if not site.python2 and not any(_OLDER.search(text) for text in texts):
            return None
        return super().rewrite(site)


rule = KarateWeights(
    applies_to=">=2.7",
    reason="The edges of karate_club_graph have weights since networkx 2.7, which matrices, PageRank and layouts use.",
    documentation="https://networkx.org/documentation/stable/release/release_2.7.html",
    semantics=Semantics.EQUIVALENT,
    sources={"networkx.karate_club_graph": (_CLUB,)},
    uses={"karate_club_graph": "networkx.karate_club_graph"},
    examples=(
        Example(
            setup="import networkx as nx\n",
            before="G = nx.karate_club_graph()\nprint(nx.info(G))",
            after="\n\n" + _CLUB.strip().replace("$", "nx.") + "\n\n\nG = karate_club()\nprint(str(G))",
        ),
    ),
    unchanged=("import networkx as nx\nG = nx.karate_club_graph()\nA = nx.to_numpy_array(G)\n",),
)
