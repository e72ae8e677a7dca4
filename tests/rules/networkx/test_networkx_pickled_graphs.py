from mlemodernizer.testing import assert_rewrite, assert_unchanged

SETUP = "import networkx as nx\n"


def test_files() -> None:
    assert_rewrite(
        SETUP + "G = nx.read_gpickle('g')\nnx.write_gpickle(G, path='h')",
        "from pickle import dump\nfrom pickle import load\n" + SETUP + "G = load(open('g', 'rb'))\n"
        "dump(G, open('h', 'wb'))",
        rules=["networkx.pickled_graphs"],
    )


def test_leaves_alone() -> None:
    assert_unchanged(SETUP + "nx.write_gexf(G, 'g')")
    assert_unchanged("read_gpickle('g')")
