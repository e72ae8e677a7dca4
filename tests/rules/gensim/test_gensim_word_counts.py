from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_counts() -> None:
    assert_rewrite(
        "from gensim.models import Word2Vec\nm = Word2Vec(s)\nx = {w: m.wv.vocab[w].count for w in t}",
        "from gensim.models import Word2Vec\nm = Word2Vec(s)\nx = {w: m.wv.get_vecattr(w, 'count') for w in t}",
        rules=["gensim.word_counts"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from gensim.models import Word2Vec\nm = Word2Vec(s)\nm.wv.get_vecattr('a', 'count')")
    assert_unchanged("m.wv.vocab[w].count")
