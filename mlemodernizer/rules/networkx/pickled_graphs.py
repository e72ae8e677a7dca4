"""Graphs in pickles."""

from collections.abc import Iterable
from dataclasses import dataclass

from mlemodernizer.rewriting.rule import Example, Replacement, Rule
from mlemodernizer.rewriting.site import Site


@dataclass(frozen=True, kw_only=True)
class PickledGraphs(Rule):
    """``nx.read_gpickle(path)`` → ``pickle.load(open(path, 'rb'))``."""

    @property
    def targets(self) -> Iterable[str]:
        return self.gone

    def rewrite(self, site: Site) -> Replacement | None:
        if not site.is_call or site.call.starred or site.is_bound("open"):
            return None
        call = site.call
        reading = site.dotted.endswith(".read_gpickle")
        path = call.source("path", 0 if reading else 1)
        if path is None:
            return None
        if reading:
            return Replacement(f"{site.name_of('pickle.load')}(open({path}, 'rb'))")
        graph = call.source("G", 0)
        return Replacement(f"{site.name_of('pickle.dump')}({graph}, open({path}, 'wb'))") if graph else None


rule = PickledGraphs(
    applies_to=">=3.0",
    reason="read_gpickle and write_gpickle, which pickled a graph, were removed in networkx 3.0.",
    documentation="https://networkx.org/documentation/stable/release/migration_guide_from_2.x_to_3.0.html",
    gone=frozenset({"networkx.read_gpickle", "networkx.write_gpickle"}),
    examples=(
        Example(
            setup="import networkx as nx\nimport pickle\ngraph = nx.path_graph(3)\n",
            before="nx.write_gpickle(graph, 'graph.pickle')\ngraph = nx.read_gpickle('graph.pickle')",
            after="pickle.dump(graph, open('graph.pickle', 'wb'))\ngraph = pickle.load(open('graph.pickle', 'rb'))",
        ),
    ),
    unchanged=("import networkx as nx\ngraph = nx.read_gml('graph.gml')\n",),
)
