from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


RULES = ["networkx.views"]


def test_degrees() -> None:
    assert_rewrite(
        SETUP + "G = nx.Graph()\nd = G.degree()\nmax(d.items())\nsum(nx.degree(G).values())",
        SETUP + "G = nx.Graph()\nd = G.degree()\nmax(dict(d).items())\nsum(dict(nx.degree(G)).values())",
        rules=RULES,
    )


def test_lists() -> None:
    assert_rewrite(
        SETUP + "import numpy as np\nG = nx.DiGraph()\nnp.random.choice(G.nodes(), 3)\nx = G.successors(1)[0]\n"
        "len(G.predecessors(1))\nG.edges(data=True)[:5]",
        SETUP + "import numpy as np\nG = nx.DiGraph()\nnp.random.choice(list(G.nodes()), 3)\n"
        "x = list(G.successors(1))[0]\nlen(list(G.predecessors(1)))\nlist(G.edges(data=True))[:5]",
        rules=RULES,
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "G = nx.Graph()\nG.nodes()[0]\nG.nodes[0]['a']\nG.edges[0, 1]\nG[0][1]\nlen(G.nodes())")
    assert_unchanged(SETUP + "G = nx.Graph()\ndict(G.degree()).values()\nlist(G.neighbors(1))[0]\nG.degree(1)")
    assert_unchanged("import random\nrandom.choice(G.nodes())\nd.degree().values()")
